/** Checks the workloads, and what the JIT makes of the hooks. */
@NullMarked
package io.photofinish.bench;

import org.jspecify.annotations.NullMarked;
