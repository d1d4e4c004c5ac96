/**
 * Hooks inside JDK classes, where a call in the watched program is not enough: the life of threads,
 * the hand-off of tasks to whoever runs them, and the locks that JDK collections take themselves.
 */
@NullMarked
package io.photofinish.instrument.jdk;

import org.jspecify.annotations.NullMarked;
