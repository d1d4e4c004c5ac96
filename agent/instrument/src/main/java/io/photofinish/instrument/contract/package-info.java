/**
 * What the authors of the watched program declare: methods that order threads, and races that are
 * meant. By contract files and by annotations.
 */
@NullMarked
package io.photofinish.instrument.contract;

import org.jspecify.annotations.NullMarked;
