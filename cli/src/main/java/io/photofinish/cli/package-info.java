/** The command line of Photofinish. */
@NullMarked
package io.photofinish.cli;

import org.jspecify.annotations.NullMarked;
