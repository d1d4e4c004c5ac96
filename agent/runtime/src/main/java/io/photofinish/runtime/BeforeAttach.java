package io.photofinish.runtime;

import io.photofinish.clock.Word;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of the time before an attach to a running JVM, so that no order is missed.
 *
 * <p>A method that was active at the attach goes on in its old code, without hooks, until it
 * returns: what it does to synchronize is not seen. So a race is told only if the missing hooks
 * cannot have hidden an order. An order begins with a release by the thread of the earlier access:
 *
 * <ul>
 *   <li>Old code of that thread may have released, if a method of old code that may synchronize
 *       stood below the access on its stack. Calls nest: what stood there at a release after the
 *       access stood there at the access, too.
 *   <li>New code has released if the thread's clock has advanced. Then old code of any thread may
 *       have carried the order on.
 * </ul>
 *
 * <p>State: written under the monitor of this class, but for {@link #installed}.
 */
public abstract class BeforeAttach {
  /** What was there to be asked when this was asked last. */
  public enum OldCode {
    /** No thread has run old code that may synchronize since the attach. */
    IDLE,
    /** As IDLE, but some thread had since the last question, and has left it. */
    ENDED,
    /** Some thread has, and may still be in it. */
    ACTIVE
  }

  private static final int[] NONE = {};

  private static volatile boolean attaching;
  private static volatile @Nullable BeforeAttach installed;

  /** By slot, the clock up to which accesses may have been made before all was woven. */
  private static volatile int[] begun = NONE;

  /** By slot, the clock up to which an order may have gone through old code of other threads. */
  private static volatile int[] settled = NONE;

  /** From now on, until {@link #begin}, no race is certain. */
  public static void attaching() {
    attaching = true;
  }

  /** All classes are woven, and {@code present} knows which threads still run old code. */
  public static void begin(BeforeAttach present) {
    begun = LiveThreads.clocks();
    installed = present;
  }

  static boolean isAttaching() {
    return attaching;
  }

  /** Whether a method of this name may synchronize, in old code. */
  protected abstract boolean synchronizes(StackTraceElement frame);

  /** What threads have done since the attach in old code that may synchronize. */
  protected abstract OldCode oldCode();

  /** Whether a hook has seen that the thread was interrupted. */
  protected static boolean wasInterrupted(Thread thread) {
    ObjectEntry entry = ObjectTable.find(thread);
    return entry != null && entry.slot(SyncRole.INTERRUPT) != null;
  }

  /** Whether the current thread's access may be ordered after the earlier one of a word. */
  static boolean mayOrder(long earlier, ThreadState ts) {
    if (!attaching) {
      return false;
    }
    BeforeAttach present = installed;
    if (present == null) {
      return true;
    }
    ts.inDetector++;
    try {
      leaveFirstClock(ts);
      return present.mayOrder(earlier);
    } finally {
      ts.inDetector--;
    }
  }

  /** An access of the clock in which the thread was at the attach can never be told to be later. */
  private static void leaveFirstClock(ThreadState ts) {
    if (Word.clock(ts.epoch) <= at(begun, Word.slot(ts.epoch))) {
      ts.snapshot();
    }
  }

  private boolean mayOrder(long earlier) {
    int slot = Word.slot(earlier);
    int clock = Word.clock(earlier);
    ThreadRecord other = ThreadRecords.of(earlier);
    if (clock <= at(begun, slot) || other == null) {
      return true;
    }
    if (!other.startSeen && mayReleaseUnseen(Word.context(earlier))) {
      return true;
    }
    ThreadState state = other.state;
    if (state != null && Word.slot(state.epoch) == slot && Word.clock(state.epoch) == clock) {
      return false; // Nothing has been released since.
    }
    boolean moved = state != null && Word.slot(state.epoch) != slot;
    return moved || mayHaveCarriedOn() || clock <= at(settled, slot);
  }

  /** Whether old code below an access may synchronize. */
  private boolean mayReleaseUnseen(int context) {
    StackTraceElement[] below = ContextTable.base(context);
    if (below == null) {
      return true;
    }
    for (StackTraceElement frame : below) {
      if (synchronizes(frame)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayHaveCarriedOn() {
    synchronized (BeforeAttach.class) {
      OldCode now = oldCode();
      if (now == OldCode.ENDED) {
        settled = LiveThreads.clocks();
      }
      return now == OldCode.ACTIVE;
    }
  }

  private static int at(int[] clocks, int slot) {
    return slot < clocks.length ? clocks[slot] : 0;
  }
}
