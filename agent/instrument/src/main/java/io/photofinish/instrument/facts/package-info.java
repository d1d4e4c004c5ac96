/**
 * What the byte code around a racing access shows, for the diagnosis of reports. Runs when a race
 * is found, never while classes are woven.
 */
@NullMarked
package io.photofinish.instrument.facts;

import org.jspecify.annotations.NullMarked;
