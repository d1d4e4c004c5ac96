package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/** How one who loads the agent into a JVM where it runs already reaches the one that runs. */
public abstract class Control {
  private static volatile @Nullable Control installed;

  /** Makes {@code control} answer; called once, when the agent has started. */
  public static void install(Control control) {
    installed = control;
  }

  /** Hands the agent's arguments over; what is wrong with them, or null if they are obeyed. */
  public static @Nullable String request(@Nullable String args) {
    Control control = installed;
    ThreadState ts = Threads.current();
    ts.inDetector++;
    try {
      return control == null ? "it has not started yet" : control.obey(args);
    } finally {
      ts.inDetector--;
    }
  }

  /** See {@link #request}. */
  protected abstract @Nullable String obey(@Nullable String args);
}
