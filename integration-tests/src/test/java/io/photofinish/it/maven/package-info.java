/** Whole Maven builds with the plugin, run as a user runs them. */
@NullMarked
package io.photofinish.it.maven;

import org.jspecify.annotations.NullMarked;
