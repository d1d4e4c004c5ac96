/** The race model and everything made of it: fingerprints, suppressions, formats. */
@NullMarked
package io.photofinish.report;

import org.jspecify.annotations.NullMarked;
