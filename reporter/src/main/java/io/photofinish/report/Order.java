package io.photofinish.report;

import org.jspecify.annotations.Nullable;

/**
 * Why nothing puts the previous access before the current one (JLS 17.4.5): the edge that would
 * have done so, had the current thread acquired what the previous thread released.
 *
 * @param released what the thread of the previous access released first after that access, like
 *     {@code monitor of bank.Account@1b28cdfa}; {@code null} if it released nothing
 */
public record Order(@Nullable String released) {}
