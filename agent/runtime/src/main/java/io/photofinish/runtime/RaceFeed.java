package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Tells a test framework of races while the program runs, and lets it decide how tests end. It
 * belongs to the application's class loader, so only types of the JDK and of this package cross
 * over.
 *
 * <p>Version of this contract: {@link #VERSION}. Whoever implements it must have been built for the
 * same one.
 */
public abstract class RaceFeed {
  /** Changes whenever an implementation for the former contract would not work. */
  public static final int VERSION = 1;

  private static volatile @Nullable RaceFeed installed;

  protected RaceFeed() {}

  /**
   * The version of the contract that the agent has: not a constant, which would be compiled into
   * who asks.
   */
  public static int version() {
    return VERSION;
  }

  /** Makes {@code feed} receive all races from now on. */
  public static void install(RaceFeed feed) {
    installed = feed;
  }

  /** The feed, if a test framework is there. */
  public static @Nullable RaceFeed get() {
    return installed;
  }

  /**
   * A race was seen: the first time, or again in another activity. Called on the racing thread with
   * the hooks off; must not throw, block, or run code of the program.
   *
   * @param current the activity of the access that completed the race
   * @param previous the activity of the access before it
   */
  public abstract void race(ToldRace race, @Nullable Activity current, @Nullable Activity previous);

  /**
   * Whether races remain that made no test fail, so that the exit status must. Asked once, at the
   * end of the JVM.
   *
   * @param races how many different ones were reported, also before there was a feed
   */
  public abstract boolean decidesExit(int races);

  /**
   * How a node of the test tree ends. Called wherever a test engine reports the end of a test.
   *
   * @param node an {@code org.junit.platform.engine.TestDescriptor}
   * @param result its {@code TestExecutionResult}
   * @return the result to report
   */
  protected abstract Object verdict(Object node, Object result);

  /** What woven code calls before {@code EngineExecutionListener.executionFinished}. */
  public static Object judge(Object node, Object result) {
    RaceFeed feed = installed;
    return feed == null ? result : feed.verdict(node, result);
  }
}
