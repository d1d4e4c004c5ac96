package io.photofinish.report.format;

import java.time.Instant;

/**
 * The run that a report belongs to.
 *
 * @param version the version of Photofinish
 * @param pid the process id of the watched JVM
 * @param start when it was started
 * @param java the JVM, like {@code OpenJDK 64-Bit Server VM 17.0.15+6}
 * @param command the main class or jar with its arguments, or an empty text
 */
public record RunInfo(String version, long pid, Instant start, String java, String command) {}
