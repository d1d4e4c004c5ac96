/** What a race looks like: one small rule for each pattern, see {@link Patterns}. */
@NullMarked
package io.photofinish.report.diagnosis;

import org.jspecify.annotations.NullMarked;
