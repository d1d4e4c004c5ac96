package io.photofinish.clock;

import java.util.Arrays;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Kept beside an object (a class, for its statics; an array shadow) once one of its variables or
 * its monitor needs more than the two words in place: read vectors and atomic variables by index,
 * and the monitor's clock.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>states, used, free <td>a thread that holds a variable's last word LOCKED <td>guard
 *     <td>plain; see below
 * <tr><td>states[i] <td>as above, of the variable whose last word has index i <td>guard, and that
 *     word <td>plain
 * <tr><td>monitor <td>the first to ask <td>compare-and-set <td>volatile
 * </table>
 *
 * <p>An index is free once its variable no longer refers to it, and is then used for another one. A
 * thread that follows an index without a guard ({@link #covers}) fences after reading it, so it
 * sees the vector put there before the index was published, or a later one. It looks for a word of
 * its own epoch, which it would have put there itself under the other variable's guard, after the
 * index changed hands; then it cannot have read the index from the first variable any more.
 */
public class Inflated {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long GUARD = U.objectFieldOffset(Inflated.class, "guard");
  private static final long MONITOR = U.objectFieldOffset(Inflated.class, "monitor");
  private static final Object[] NONE = new Object[0];
  private static final int[] NO_INDEX = new int[0];

  private volatile @Nullable SyncClock monitor;

  /** {@code long[]} as of {@link SlotWords}, {@link AtomicVariable}, or null where free. */
  private @Nullable Object[] states = NONE;

  private int[] free = NO_INDEX;
  private int freeCount;
  private int used;
  private volatile int guard;

  public Inflated() {}

  /** The clock of the object's monitor, made at the first call. */
  public final SyncClock monitor() {
    SyncClock present = monitor;
    return present != null ? present : monitor(new SyncClock());
  }

  /** The clock of the object's monitor, {@code fresh} unless there is one already. */
  public final SyncClock monitor(SyncClock fresh) {
    SyncClock present = monitor;
    while (present == null) {
      if (U.compareAndSetReference(this, MONITOR, null, fresh)) {
        return fresh;
      }
      present = monitor;
    }
    return present;
  }

  /** The clock of the object's monitor if there is one. */
  public final @Nullable SyncClock monitorOrNull() {
    return monitor;
  }

  /** Whether t's read of this epoch stands in the vector that {@code last} refers to. */
  final boolean covers(long last, ThreadClock t) {
    U.loadFence();
    @Nullable Object[] seen = states;
    int index = Word.index(last);
    return index < seen.length && seen[index] instanceof long[] words && SlotWords.covers(words, t);
  }

  /**
   * Adds t's read to those of a variable that the caller has locked. {@code last} is an unordered
   * read or refers to a vector; returns the last word to publish.
   */
  final long addRead(long last, long read, ThreadClock t) {
    if (!Word.isShared(last)) {
      return Word.SHARED | install(SlotWords.put(SlotWords.of(last), read, t));
    }
    int index = Word.index(last);
    long[] words = vector(last);
    long[] next = SlotWords.put(words, read, t);
    if (next != words) {
      replace(index, next);
    }
    return last;
  }

  /** The vector that {@code last} of a locked variable refers to. */
  final long[] vector(long last) {
    return (long[]) state(Word.index(last));
  }

  /** The state that {@code last} refers to; it stays for as long as this object. */
  final AtomicVariable atomic(long last) {
    U.loadFence();
    return (AtomicVariable) state(Word.index(last));
  }

  private Object state(int index) {
    Object state = states[index];
    if (state == null) {
      throw new AssertionError(index);
    }
    return state;
  }

  /** Stores a new state; the result identifies it. */
  final int install(Object state) {
    lock();
    try {
      if (freeCount > 0) {
        int index = free[--freeCount];
        states[index] = state;
        return index;
      }
      if (used == states.length) {
        states = Arrays.copyOf(states, used == 0 ? 1 : used * 2);
      }
      states[used] = state;
      return used++;
    } finally {
      guard = 0;
    }
  }

  final void replace(int index, Object state) {
    lock();
    states[index] = state;
    guard = 0;
  }

  /** Gives up a state that no variable's published word will refer to any more. */
  final void discard(int index) {
    lock();
    try {
      if (freeCount == free.length) {
        free = Arrays.copyOf(free, freeCount == 0 ? 2 : 2 * freeCount);
      }
      states[index] = null;
      free[freeCount++] = index;
    } finally {
      guard = 0;
    }
  }

  private void lock() {
    int spins = 0;
    while (guard != 0 || !U.compareAndSetInt(this, GUARD, 0, 1)) {
      spins = Spin.pause(spins);
    }
  }
}
