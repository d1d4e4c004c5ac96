/** Tests of the engine: against a naive oracle, under real concurrency, and of its layout. */
@NullMarked
package io.photofinish.clock;

import org.jspecify.annotations.NullMarked;
