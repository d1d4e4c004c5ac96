/** Unit tests, without the agent; the rest is tested in forked JVMs by the integration tests. */
@NullMarked
package io.photofinish.junit;

import org.jspecify.annotations.NullMarked;
