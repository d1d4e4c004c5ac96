/** Runs the litmus programs under the agent and compares its reports with the marks in them. */
@NullMarked
package io.photofinish.it.litmus;

import org.jspecify.annotations.NullMarked;
