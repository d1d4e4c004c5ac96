package io.photofinish.clock;

import java.util.Arrays;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Kept beside an object (a class, for its statics; an array shadow) once one of its variables or
 * its monitor needs more than the two words in place: sets of unordered reads and atomic variables
 * by index, and the monitor's clock.
 *
 * <p>Variables that were read by the same threads from the same places in the same order share one
 * set: a table that two threads read at random costs one, not one for each of its elements.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>states, used, free, made* <td>a thread that holds a variable's last word LOCKED, or its
 *     chunk <td>guard <td>plain; see below
 * <tr><td>monitor <td>the first to ask <td>compare-and-set <td>volatile
 * </table>
 *
 * <p>The index of a set is free once no variable refers to it, and is then used again, under
 * another id. A thread that follows an id without the guard ({@link #covers}) fences after reading
 * it, so it sees the set put there before the id was published, or a later one with another id. It
 * looks for a word of its own epoch, which only its own reads of variables that share the set put
 * there.
 */
public class Inflated {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long GUARD = U.objectFieldOffset(Inflated.class, "guard");
  private static final long MONITOR = U.objectFieldOffset(Inflated.class, "monitor");
  private static final Object[] NONE = new Object[0];
  private static final int[] NO_INDEX = new int[0];
  private static final int INDEX_BITS = 26;
  private static final int MAX_INDEX = (1 << INDEX_BITS) - 1;

  private volatile @Nullable SyncClock monitor;

  /** {@link ReadSet}, {@link AtomicVariable}, or null where free. */
  private @Nullable Object[] states = NONE;

  private int[] free = NO_INDEX;
  private int freeCount;
  private int used;
  private int generation;
  private volatile int guard;

  /** The set made last, and of which last word and read: likely to be asked for again. */
  private @Nullable ReadSet made;

  private long madeOf;
  private long madeBy;

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

  /** Whether t's read of this epoch stands in the set that {@code last} refers to. */
  final boolean covers(long last, ThreadClock t) {
    U.loadFence();
    @Nullable Object[] seen = states;
    int index = (int) last & MAX_INDEX;
    return index < seen.length
        && seen[index] instanceof ReadSet set
        && set.id == (int) last
        && SlotWords.covers(set.words, t);
  }

  /**
   * Adds t's read to those of a variable that the caller has locked. {@code last} is an unordered
   * read or refers to a set; returns the last word to publish.
   */
  final long addRead(long last, long read, ThreadClock t) {
    lock();
    try {
      ReadSet before = Word.isShared(last) ? set(last) : null;
      if (before != null && before.uses == 1) {
        made = before == made ? null : made;
        before.words = SlotWords.put(before.words, read, t);
        return last;
      }
      long joined = join(last, before, read, t);
      if (before != null) {
        release(before);
      }
      return joined;
    } finally {
      guard = 0;
    }
  }

  /** As {@link #addRead}, where {@code last} stays referred to. */
  final long joined(long last, long read, ThreadClock t) {
    lock();
    try {
      return join(last, Word.isShared(last) ? set(last) : null, read, t);
    } finally {
      guard = 0;
    }
  }

  private long join(long last, @Nullable ReadSet before, long read, ThreadClock t) {
    ReadSet set = made;
    if (set != null && madeOf == last && madeBy == read) {
      set.uses++;
      return Word.SHARED | (set.id & 0xFFFF_FFFFL);
    }
    long[] words = before == null ? SlotWords.of(last) : before.words.clone();
    int index = allocate();
    set = new ReadSet(++generation << INDEX_BITS | index, SlotWords.put(words, read, t));
    states[index] = set;
    made = set;
    madeOf = last;
    madeBy = read;
    return Word.SHARED | (set.id & 0xFFFF_FFFFL);
  }

  /** The reads that {@code last} of a locked variable refers to, which nobody may change. */
  final long[] reads(long last) {
    return set(last).words;
  }

  private ReadSet set(long last) {
    return (ReadSet) state((int) last & MAX_INDEX);
  }

  /** {@code last} for one more variable. */
  final long share(long last) {
    lock();
    try {
      set(last).uses++;
      return last;
    } finally {
      guard = 0;
    }
  }

  /** A variable's published word will not refer to the set of {@code last} any more. */
  final void discard(long last) {
    lock();
    try {
      release(set(last));
    } finally {
      guard = 0;
    }
  }

  private void release(ReadSet set) {
    if (set.uses == 1) {
      if (freeCount == free.length) {
        free = Arrays.copyOf(free, freeCount == 0 ? 2 : 2 * freeCount);
      }
      free[freeCount++] = set.id & MAX_INDEX;
      states[set.id & MAX_INDEX] = null;
      made = made == set ? null : made;
    }
    set.uses--;
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

  /** Stores an atomic variable; the result identifies it. */
  final int install(AtomicVariable variable) {
    lock();
    try {
      int index = allocate();
      states[index] = variable;
      return index;
    } finally {
      guard = 0;
    }
  }

  private int allocate() {
    if (freeCount > 0) {
      return free[--freeCount];
    }
    if (used == states.length) {
      if (used > MAX_INDEX) {
        throw new OutOfMemoryError();
      }
      states = Arrays.copyOf(states, used == 0 ? 1 : used * 2);
    }
    return used++;
  }

  private void lock() {
    int spins = 0;
    while (guard != 0 || !U.compareAndSetInt(this, GUARD, 0, 1)) {
      spins = Spin.pause(spins);
    }
  }

  /** Reads that are not ordered with one another, of all variables that refer to it. */
  private static final class ReadSet {
    final int id;
    long[] words;
    int uses = 1;

    ReadSet(int id, long[] words) {
      this.id = id;
      this.words = words;
    }
  }
}
