package io.photofinish.report;

import java.util.List;

/**
 * The submission of the task that a thread of an executor was running.
 *
 * @param id {@link Thread#getId()} of the thread that submitted it
 * @param name that thread's name
 * @param frames its stack at the call, innermost frame first; empty if it was not recorded
 */
public record Task(long id, String name, List<StackTraceElement> frames) {
  /** Takes a copy of the list. */
  public Task {
    frames = List.copyOf(frames);
  }
}
