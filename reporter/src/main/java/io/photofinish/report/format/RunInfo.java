package io.photofinish.report.format;

import java.time.Instant;

/**
 * The run that a report belongs to.
 *
 * @param version the version of Photofinish
 * @param pid the process id of the watched JVM
 * @param start when it was started
 * @param java the JVM, like {@code OpenJDK 64-Bit Server VM 17.0.15+6}
 * @param command the main class or jar, or an empty text; never its arguments, which may hold
 *     secrets
 */
public record RunInfo(String version, long pid, Instant start, String java, String command) {

  /** The run of this process. */
  public static RunInfo ofThisProcess(String version) {
    ProcessHandle process = ProcessHandle.current();
    String java = System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
    String command = System.getProperty("sun.java.command", "");
    int arguments = command.indexOf(' ');
    return new RunInfo(
        version,
        process.pid(),
        process.info().startInstant().orElse(Instant.now()),
        java,
        arguments < 0 ? command : command.substring(0, arguments));
  }
}
