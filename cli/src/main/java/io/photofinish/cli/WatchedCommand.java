package io.photofinish.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command whose JVMs are watched. A {@code java} command gets the agent as its own flag; any
 * other command hands it down to the JVMs it starts in {@code JAVA_TOOL_OPTIONS}, which each of
 * them mentions on standard error.
 */
final class WatchedCommand {

  private static final String TOOL_OPTIONS = "JAVA_TOOL_OPTIONS";
  private static final int GRACE_SECONDS = 10;

  private final ProcessBuilder builder;

  /**
   * Prepares a command.
   *
   * @param command the program and its arguments
   * @param settings environment variables to add
   */
  WatchedCommand(Path agent, List<String> command, Map<String, String> settings) {
    String flag = "-javaagent:" + agent;
    List<String> watched = new ArrayList<>(command);
    builder = new ProcessBuilder(watched);
    builder.environment().putAll(settings);
    if (isJava(command.get(0))) {
      watched.add(1, flag);
    } else {
      builder
          .environment()
          .merge(TOOL_OPTIONS, quoted(flag), (before, ours) -> before + " " + ours);
    }
  }

  /** The program with its arguments and the environment, not yet started. */
  ProcessBuilder builder() {
    return builder;
  }

  /** Runs the command on our standard streams and waits for it. */
  int run() throws InterruptedException {
    Process process;
    try {
      process = builder.inheritIO().start();
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
    Thread stop = new Thread(() -> stop(process), "stop the command");
    Runtime.getRuntime().addShutdownHook(stop);
    int exit = process.waitFor();
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      // we are being shut down, too: by the same interrupt
    }
    return exit;
  }

  /** When we are told to end, so is the command; it gets time to write its report. */
  private static void stop(Process process) {
    process.destroy();
    try {
      process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isJava(String program) {
    Path name = Path.of(program).getFileName();
    String simple = String.valueOf(name).toLowerCase(Locale.ROOT);
    return simple.equals("java") || simple.equals("java.exe");
  }

  /** The JVM splits the variable at blanks outside quotes. */
  private static String quoted(String flag) {
    return flag.indexOf(' ') < 0 ? flag : "\"" + flag + "\"";
  }
}
