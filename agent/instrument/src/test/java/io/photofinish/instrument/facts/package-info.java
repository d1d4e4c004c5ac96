@NullMarked
package io.photofinish.instrument.facts;

import org.jspecify.annotations.NullMarked;
