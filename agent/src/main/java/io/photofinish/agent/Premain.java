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

  /** Tells who attaches what came of it: the JVM hands no answer over. */
  static final String ATTACHED = "io.photofinish.attached";

  private Premain() {}

  /** Entry point of {@code -javaagent}. */
  public static void premain(String args, Instrumentation instrumentation) {
    String trouble = start("launch", args, instrumentation);
    if (trouble != null) {
      say(trouble);
      Runtime.getRuntime().halt(CANNOT_START);
    }
  }

  /** Entry point of dynamic attach. The program runs already, and goes on in any case. */
  public static void agentmain(String args, Instrumentation instrumentation) {
    String empty = args == null || args.isEmpty() ? null : args;
    String trouble = start("attach", empty, instrumentation);
    if (trouble != null) {
      say("not attached: " + trouble);
    }
    System.setProperty(ATTACHED, trouble == null ? "true" : trouble);
  }

  /** What prevents it from starting; null if nothing does. */
  private static String start(String entry, String args, Instrumentation instrumentation) {
    String version = System.getProperty("java.specification.version");
    if (!isSupported(version)) {
      return "this is Java " + version + "; Java " + OLDEST + " or newer is needed";
    }
    try {
      Class.forName("io.photofinish.agent.Launcher")
          .getMethod(entry, String.class, Instrumentation.class)
          .invoke(null, args, instrumentation);
      return null;
    } catch (Throwable t) {
      Throwable cause = t;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      boolean clear = cause instanceof IllegalStateException;
      return clear ? cause.getMessage() : "cannot start: " + cause;
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

  private static void say(String line) {
    System.err.println("photofinish: " + line);
  }
}
