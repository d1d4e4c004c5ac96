/** Random classes, run with and without the agent: the woven class must behave as the plain one. */
@NullMarked
package io.photofinish.it.fuzz;

import org.jspecify.annotations.NullMarked;
