package io.photofinish.junit;

import io.photofinish.runtime.RaceFeed;
import java.util.List;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Connects to the agent before tests are looked for, and has the last word after they have run. */
public final class Session implements LauncherSessionListener {
  private static final Settings SETTINGS = new Settings();

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (RaceDetector.isActive()) {
      Link.connect();
    } else if (Settings.isRequired() && isForkOfSurefire()) {
      throw new JUnitException(MissingAgent.advice());
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (RaceDetector.isActive()) {
      Link.close();
    }
  }

  /**
   * Surefire does not count the test of {@link AgentEngine}. It opens a session to look for tests
   * in the JVM of Maven, too, which is not to be watched.
   */
  private static boolean isForkOfSurefire() {
    String command = System.getProperty("sun.java.command", "");
    return command.contains("surefirebooter") || command.contains("ForkedBooter");
  }

  static Settings settings() {
    return SETTINGS;
  }

  /** In a class of its own: it names classes that are not there without the agent. */
  private static final class Link {
    private Link() {}

    static void connect() {
      if (RaceFeed.version() != RaceFeed.VERSION) {
        throw new JUnitException(
            "photofinish-junit and the agent are of different versions: give them the same one");
      }
      if (RaceFeed.get() == null) {
        RaceFeed.install(new Feed(SETTINGS));
      }
    }

    static void close() {
      List<Sighting> leftOver = TestTree.get().takeLeftOver();
      if (!leftOver.isEmpty()) {
        // No test is left that could fail; the agent's exit status does.
        System.err.println("Photofinish: " + Failures.ofSession(leftOver));
      }
      if (SETTINGS.leaks() == Settings.Leaks.NAME) {
        LeakedThreads.ofAllTests()
            .forEach(
                (test, threads) ->
                    System.err.println(
                        "Photofinish: threads that have outlived "
                            + test
                            + ": "
                            + Failures.names(threads)));
      }
    }
  }
}
