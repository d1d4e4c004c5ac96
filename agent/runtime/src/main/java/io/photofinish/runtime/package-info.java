/**
 * What woven code calls: hooks, thread states, shadow look-up, contexts. Runs on the boot class
 * path.
 */
@NullMarked
package io.photofinish.runtime;

import org.jspecify.annotations.NullMarked;
