/** What the agent costs: the table of whole programs, and the command line of this module. */
@NullMarked
package io.photofinish.bench;

import org.jspecify.annotations.NullMarked;
