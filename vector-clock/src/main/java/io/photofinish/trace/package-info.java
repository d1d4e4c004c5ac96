/**
 * Finds the races of a recorded trace, by the rules that the agent follows while a program runs.
 */
@NullMarked
package io.photofinish.trace;

import org.jspecify.annotations.NullMarked;
