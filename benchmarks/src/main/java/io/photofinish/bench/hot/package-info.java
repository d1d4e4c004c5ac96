/** The hooks one by one, measured by JMH. */
@NullMarked
package io.photofinish.bench.hot;

import org.jspecify.annotations.NullMarked;
