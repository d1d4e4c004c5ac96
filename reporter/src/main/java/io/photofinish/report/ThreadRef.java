package io.photofinish.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread as it was at the time of the race.
 *
 * @param id {@link Thread#getId()}
 * @param name its name; virtual threads often have an empty one
 * @param virtual whether it is a virtual thread (JEP 444)
 * @param start who started it, if that was seen; {@code null} for the main thread and for threads
 *     that ran before the agent
 */
public record ThreadRef(long id, String name, boolean virtual, @Nullable Start start) {

  /**
   * The start of a thread.
   *
   * @param id the id of the thread that called {@link Thread#start()}
   * @param name its name
   * @param frames its stack at the call, innermost frame first; empty if it was not recorded
   */
  public record Start(long id, String name, List<StackTraceElement> frames) {
    /** Takes a copy of the list. */
    public Start {
      frames = List.copyOf(frames);
    }
  }
}
