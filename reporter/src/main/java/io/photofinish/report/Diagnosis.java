package io.photofinish.report;

import org.jspecify.annotations.Nullable;

/**
 * What a race looks like, and what would mend it.
 *
 * @param pattern the name of the pattern, like {@code double-checked-locking}; it does not change
 *     between versions
 * @param looksLike the pattern and what speaks for it, in a sentence or two for people
 * @param consider what to change, with the Java API to use, if there is advice to give
 */
public record Diagnosis(String pattern, String looksLike, @Nullable String consider) {}
