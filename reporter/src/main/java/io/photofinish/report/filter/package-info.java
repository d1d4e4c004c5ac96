/** Which races a user knows already: suppression rules and baselines. */
@NullMarked
package io.photofinish.report.filter;

import org.jspecify.annotations.NullMarked;
