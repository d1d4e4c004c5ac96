/** Calls of the JDK that read or write many elements of an array at once. */
@NullMarked
package io.photofinish.instrument.bulk;

import org.jspecify.annotations.NullMarked;
