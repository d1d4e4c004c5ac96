/** How races are written and read: one class per format, listed in {@link RaceFormat#all()}. */
@NullMarked
package io.photofinish.report.format;

import org.jspecify.annotations.NullMarked;
