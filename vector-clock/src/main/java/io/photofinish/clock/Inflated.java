package io.photofinish.clock;

import java.util.Arrays;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;

/**
 * Kept beside an object (a class, for its statics; an array shadow) once one of its variables or
 * its monitor needs more than the two words in place: sets of unordered reads by id, atomic
 * variables by index, and the monitor's clock.
 *
 * <p>Variables that were read by the same threads from the same places in the same order share one
 * {@link ReadSet}, even those of different objects: a table that two threads read at random costs
 * one, not one for each of its elements.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>sets, atomics, used <td>a thread that holds a variable's last word LOCKED, or its chunk
 *     <td>guard <td>plain; see below
 * <tr><td>monitor <td>the first to ask <td>compare-and-set <td>volatile
 * </table>
 *
 * <p>A thread that follows an id without the guard ({@link #covers}) fences after reading it, and
 * takes it as unknown when it does not find the set. It looks for a word of its own epoch, which
 * only its own reads of variables that share the set put there.
 */
public class Inflated {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long GUARD = U.objectFieldOffset(Inflated.class, "guard");
  private static final long MONITOR = U.objectFieldOffset(Inflated.class, "monitor");
  private static final @Nullable AtomicVariable[] NONE = new @Nullable AtomicVariable[0];

  private volatile @Nullable SyncClock monitor;
  private @Nullable ReadSets sets;
  private @Nullable AtomicVariable[] atomics = NONE;
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

  /** Whether t's read of this epoch stands in the set that {@code last} refers to. */
  @DontInline
  final boolean covers(long last, ThreadClock t) {
    U.loadFence();
    ReadSets known = sets;
    ReadSet set = known == null ? null : known.find(last);
    boolean covers = set != null && SlotWords.covers(set.words, t);
    if (covers) {
      t.reads().cover(last, t.epoch);
    }
    return covers;
  }

  /**
   * Adds t's read to those of a variable that the caller has locked. {@code last} is an unordered
   * read or refers to a set; returns the last word to publish.
   */
  @DontInline
  final long addRead(long last, long read, ThreadClock t) {
    lock();
    try {
      ReadSets known = sets();
      ReadSet before = Word.isShared(last) ? known.get(last) : null;
      if (before != null && known.uses(last) == 1 && before.becomesPrivate()) {
        before.words = SlotWords.put(before.words, read, t);
        return last;
      }
      long joined = join(last, before, read, t, known);
      if (before != null) {
        known.remove(last);
      }
      return joined;
    } finally {
      guard = 0;
    }
  }

  /** As {@link #addRead}, where {@code last} stays referred to. */
  @DontInline
  final long joined(long last, long read, ThreadClock t) {
    lock();
    try {
      ReadSets known = sets();
      return join(last, Word.isShared(last) ? known.get(last) : null, read, t, known);
    } finally {
      guard = 0;
    }
  }

  private static long join(
      long last, @Nullable ReadSet before, long read, ThreadClock t, ReadSets known) {
    ReadSet set = t.reads().made(last, read);
    if (set == null) {
      long[] words = before == null ? SlotWords.of(last) : before.words.clone();
      set = t.reads().make(last, read, SlotWords.put(words, read, t));
    }
    known.add(set);
    t.reads().cover(set.word(), t.epoch);
    return set.word();
  }

  /** The reads that {@code last} of a locked variable refers to, which nobody may change. */
  @DontInline
  final long[] reads(long last) {
    lock();
    try {
      return sets().get(last).words;
    } finally {
      guard = 0;
    }
  }

  /** {@code last} for one more variable. */
  @DontInline
  final long share(long last) {
    lock();
    try {
      ReadSets known = sets();
      known.add(known.get(last));
      return last;
    } finally {
      guard = 0;
    }
  }

  /** A variable's published word will not refer to the set of {@code last} any more. */
  @DontInline
  final void discard(long last) {
    lock();
    try {
      sets().remove(last);
    } finally {
      guard = 0;
    }
  }

  private ReadSets sets() {
    ReadSets present = sets;
    if (present == null) {
      present = new ReadSets();
      U.storeFence();
      sets = present;
    }
    return present;
  }

  /** The state that {@code last} refers to; it stays for as long as this object. */
  final AtomicVariable atomic(long last) {
    U.loadFence();
    AtomicVariable variable = atomics[Word.index(last)];
    if (variable == null) {
      throw new AssertionError(last);
    }
    return variable;
  }

  /** Stores an atomic variable; the result identifies it. */
  final int install(AtomicVariable variable) {
    lock();
    try {
      if (used == atomics.length) {
        atomics = Arrays.copyOf(atomics, used == 0 ? 1 : used * 2);
      }
      atomics[used] = variable;
      return used++;
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
