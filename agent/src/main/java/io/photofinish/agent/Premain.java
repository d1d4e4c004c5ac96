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
    start(args, instrumentation, false);
  }

  /** Entry point of dynamic attach. */
  public static void agentmain(String args, Instrumentation instrumentation) {
    start(args, instrumentation, true);
  }

  private static void start(String args, Instrumentation instrumentation, boolean attached) {
    String version = System.getProperty("java.specification.version");
    if (!isSupported(version)) {
      fail("this is Java " + version + "; Java " + OLDEST + " or newer is needed", attached);
      return;
    }
    try {
      Class.forName("io.photofinish.agent.Launcher")
          .getMethod("launch", String.class, Instrumentation.class, boolean.class)
          .invoke(null, args, instrumentation, attached);
    } catch (Throwable t) {
      Throwable cause = t;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      boolean clear = cause instanceof IllegalStateException;
      fail(clear ? cause.getMessage() : "cannot start: " + cause, attached);
    }
  }

  /** Whether a {@code java.specification.version} is one we run on: "1.8" and "16" are not. */
  static boolean isSupported(String version) {
    try {
      return !version.startsWith("1.") && Integer.parseInt(version) >= OLDEST;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static void fail(String why, boolean attached) {
    System.err.println("photofinish: " + why);
    if (!attached) {
      Runtime.getRuntime().halt(CANNOT_START);
    }
  }
}
