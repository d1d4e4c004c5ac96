/** The reporting side of one run of a watched program. */
@NullMarked
package io.photofinish.report.session;

import org.jspecify.annotations.NullMarked;
