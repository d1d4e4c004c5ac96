/** The Maven plugin: gives the agent to the JVMs of the tests, and reports what it found. */
@NullMarked
package io.photofinish.maven;

import org.jspecify.annotations.NullMarked;
