@NullMarked
package io.photofinish.instrument.weave;

import org.jspecify.annotations.NullMarked;
