/** The packaged command line, run as a user runs it. */
@NullMarked
package io.photofinish.it.cli;

import org.jspecify.annotations.NullMarked;
