@NullMarked
package io.photofinish.instrument.contract;

import org.jspecify.annotations.NullMarked;
