package io.photofinish.junit;

/** The agent, as a test sees it. */
public final class RaceDetector {
  private static final boolean ACTIVE = look();

  private RaceDetector() {}

  /** Whether the agent runs in this JVM. */
  public static boolean isActive() {
    return ACTIVE;
  }

  /** Only the boot loader is asked: there is nothing by this name when the agent is not there. */
  private static boolean look() {
    try {
      Class.forName("io.photofinish.runtime.RaceFeed", false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
