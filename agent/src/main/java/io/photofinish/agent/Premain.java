package io.photofinish.agent;

import java.lang.instrument.Instrumentation;

/**
 * The agent class named in the manifest, and with {@link Launcher} all of ours that the
 * application's class path can see. Compiled for Java 8 so that an old JVM reads it and says
 * clearly that it is too old.
 *
 * <p>It must not load anything else, keep state, use logging, or start threads: it runs in the
 * application's loader before the application does.
 */
public final class Premain {
  private static final int OLDEST = 17;

  /** Exit status when the detector cannot start: the program must not run half watched. */
  static final int CANNOT_START = 2;

  private Premain() {}

  /** Entry point of {@code -javaagent}. */
  public static void premain(String args, Instrumentation instrumentation) {
    String version = System.getProperty("java.specification.version");
    if (!isSupported(version)) {
      say("this is Java " + version + "; Java " + OLDEST + " or newer is needed");
      Runtime.getRuntime().halt(CANNOT_START);
    }
    try {
      Class.forName("io.photofinish.agent.Launcher")
          .getMethod("launch", String.class, Instrumentation.class)
          .invoke(null, args, instrumentation);
    } catch (Throwable t) {
      Throwable cause = t;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      boolean clear = cause instanceof IllegalStateException;
      say(clear ? cause.getMessage() : "cannot start: " + cause);
      Runtime.getRuntime().halt(CANNOT_START);
    }
  }

  /**
   * Entry point of dynamic attach: refused. Synchronization by classes loaded before would go
   * unseen, and what it orders would be reported.
   */
  public static void agentmain(String args, Instrumentation instrumentation) {
    say("not started: it cannot attach to a running JVM, start the JVM with -javaagent");
  }

  /** Whether a {@code java.specification.version} is one we run on: "1.8" and "16" are not. */
  static boolean isSupported(String version) {
    try {
      return !version.startsWith("1.") && Integer.parseInt(version) >= OLDEST;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static void say(String line) {
    System.err.println("photofinish: " + line);
  }
}
