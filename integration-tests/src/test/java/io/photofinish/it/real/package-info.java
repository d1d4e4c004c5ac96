/**
 * Libraries from Maven Central under the agent: old releases with a documented race, and large
 * programs that must come out right.
 */
@NullMarked
package io.photofinish.it.real;

import org.jspecify.annotations.NullMarked;
