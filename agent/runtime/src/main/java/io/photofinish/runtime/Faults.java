package io.photofinish.runtime;

/**
 * A failure inside the detector never reaches the program: it is counted, and the first one told.
 */
public final class Faults {
  private static volatile boolean told;

  private Faults() {}

  /** Counts what went wrong inside a hook. Must not throw, whatever state the thread is in. */
  public static void inHook(Throwable t) {
    if (t instanceof StackOverflowError) {
      Losses.STACK_OVERFLOW.add();
    } else if (t instanceof OutOfMemoryError) {
      Losses.OUT_OF_MEMORY.add();
    } else {
      Losses.INTERNAL_ERROR.add();
      if (!told) {
        told = true;
        Races.internalError(t);
      }
    }
  }
}
