/** What a user may set: {@link Option} lists it, {@link Options} is what came of it. */
@NullMarked
package io.photofinish.report.options;

import org.jspecify.annotations.NullMarked;
