package io.photofinish.runtime;

import io.photofinish.clock.Word;
import org.jspecify.annotations.Nullable;

/**
 * A failure inside the detector never reaches the program: it is counted, and the first one told.
 *
 * <p>Where a hook that orders threads fails, an order is not known that there is, and a race that
 * it excludes would be found. Such an order begins with an access made before the failure: of
 * those, no race is reported.
 */
public final class Faults {
  private static volatile boolean told;

  /** Whether an order has been lost since {@link #doubtful} was put together. */
  private static volatile boolean lost;

  /** By slot, the last clock of which an access may be ordered without our knowing. */
  private static volatile int @Nullable [] doubtful;

  private Faults() {}

  /**
   * Counts what went wrong inside a hook. Must not throw, whatever state the thread is in, but what
   * another thread has thrown into this one: {@code Thread.stop} means the program.
   */
  public static void inHook(Throwable t) {
    if (t instanceof StackOverflowError) {
      Losses.STACK_OVERFLOW.add();
    } else if (t instanceof OutOfMemoryError) {
      Losses.OUT_OF_MEMORY.add();
    } else if (t.getClass().getName().equals("java.lang.ThreadDeath")) {
      orderLost();
      throw (Error) t;
    } else {
      Losses.INTERNAL_ERROR.add();
      if (!told) {
        told = true;
        Races.internalError(t);
      }
    }
  }

  /** The same of a hook that orders threads. */
  public static void inOrder(Throwable t) {
    lost = true; // first of all: there may be no room on the stack for a call
    inHook(t);
  }

  /** Notes that an order may have been lost. */
  static void orderLost() {
    lost = true;
  }

  /**
   * Whether an order that was lost may be that of the access of this word before a later one. Also
   * if what was lost is not known for lack of memory.
   */
  static boolean mayOrder(long earlier) {
    look();
    int[] clocks = doubtful;
    int slot = Word.slot(earlier);
    return lost || clocks != null && slot < clocks.length && Word.clock(earlier) <= clocks[slot];
  }

  /**
   * Draws the line between what is doubtful and what comes later, if an order was lost: whenever a
   * thread begins, and before a race is told.
   */
  static void look() {
    if (lost) {
      lost = false; // what is lost from here on begins a new doubt
      try {
        doubtful = LiveThreads.clocks();
      } catch (OutOfMemoryError | StackOverflowError e) {
        lost = true;
      }
    }
  }
}
