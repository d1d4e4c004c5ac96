/** Unit tests; whole builds are run by the integration tests. */
@NullMarked
package io.photofinish.maven;

import org.jspecify.annotations.NullMarked;
