package io.photofinish.clock;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;

/**
 * The shadow of up to {@link ArrayShadow#CHUNK} neighbouring elements, in as few words as their
 * common history needs.
 *
 * <pre>
 *   uniform   every element has the pair (last, write)
 *   sweep     one thread goes over the elements in one epoch: those in [lo, hi) have its access
 *             {@code sweep} on top of (last, write), the others (last, write)
 *   front     a sweep of writes whose thread has read element hi before it writes it, as in
 *             {@code a[i] += x}: that element has the read {@code front} on top of (last, write)
 *   paired    the elements have different pairs, see {@link PairedElements}
 * </pre>
 *
 * A sweep that has reached both ends becomes uniform; an access that does not fit makes the chunk
 * paired. A paired one whose elements a range access has made alike becomes uniform, a few times.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>guard <td>any <td>itself <td>compare-and-set, release
 * <tr><td>the rest <td>any <td>guard <td>plain; fences order sweep before lo and hi
 * </table>
 *
 * <p>The covers checks read without the guard. A word of t's present epoch is put anywhere by t
 * alone. In {@code last} it says that t has accessed every element, for {@code last} changes only
 * when all of them are accessed. In {@code sweep} it says so of the elements in the span that
 * belongs to it, which the check makes sure of by reading {@code sweep} again. In a pair it says so
 * of the element, even when the chunk has given up those pairs since.
 */
final class Chunk extends PairedElements {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long GUARD = U.objectFieldOffset(Chunk.class, "guard");
  private static final int MAX_COLLAPSES = 4;

  /** Answer of {@link #together}: the access does not fit, nothing is recorded. */
  static final long APART = -2;

  private int guard;
  private short lo;
  private short hi;
  private byte collapses;
  private long last;
  private long write;
  private long sweep;
  private long front;

  /** The word of a reading sweep, or of front, when it joins unordered reads; else 0. */
  private long joined;

  Chunk(int length) {
    super(length);
  }

  @ForceInline
  boolean coversRead(int i, ArrayShadow array, ThreadClock t) {
    long[] pairs = elements;
    return Word.coversRead(pairs == null ? last : Pairs.last(pairs, i), t.epoch)
        || coversReadSlow(i, array, t);
  }

  @ForceInline
  boolean coversWrite(int i, ThreadClock t) {
    long[] pairs = elements;
    return Word.coversWrite(pairs == null ? last : Pairs.last(pairs, i), t.epoch)
        || coversWriteSlow(i, t);
  }

  @DontInline
  private boolean coversReadSlow(int i, ArrayShadow array, ThreadClock t) {
    long[] pairs = elements;
    long seen = pairs == null ? last : Pairs.last(pairs, i);
    return (pairs == null && Word.coversRead(sweep, t.epoch) && inSweep(i, sweep))
        || FastTrack.coversSharedRead(seen, array.holderOrNull(), t);
  }

  @DontInline
  private boolean coversWriteSlow(int i, ThreadClock t) {
    return elements == null && Word.coversWrite(sweep, t.epoch) && inSweep(i, sweep);
  }

  private boolean inSweep(int i, long seen) {
    U.loadFence();
    boolean inside = i >= lo && i < hi;
    U.loadFence();
    return inside && sweep == seen;
  }

  /**
   * An access of elements {@code from}, {@code from + step} and so on below {@code to}: 0 or a word
   * it races with. The element that races is then in t's conflictIndex, and the elements from t's
   * resumeIndex on are not recorded yet; one word stands for all elements that it races with alike.
   */
  @DontInline
  long access(ThreadClock t, int from, int to, int step, long word, ArrayShadow array) {
    lock();
    try {
      long[] pairs = elements;
      if (pairs == null) {
        int end = to - from <= step ? from + 1 : to;
        if (step == 1 || end == from + 1) {
          long conflict = together(t, from, end, word, array);
          if (conflict != APART) {
            t.resumeIndex = step == 1 ? end : from + step;
            return conflict;
          }
        }
        pairs = expand();
      }
      long conflict = accessPairs(t, pairs, from, to, step, word, array);
      if (conflict == 0 && from == 0 && to == length && step == 1) {
        collapse(word, array);
      }
      return conflict;
    } catch (OutOfMemoryError | StackOverflowError e) {
      ClockStats.drop();
      return 0;
    } finally {
      U.putIntRelease(this, GUARD, 0);
    }
  }

  /** An atomic-mode access of one element. */
  @DontInline
  long atomicAccess(ThreadClock t, int i, int context, boolean write, ArrayShadow array) {
    lock();
    try {
      long[] pairs = elements;
      return atomicAccess(t, pairs == null ? expand() : pairs, i, context, write, array);
    } catch (OutOfMemoryError | StackOverflowError e) {
      ClockStats.drop();
      return 0;
    } finally {
      U.putIntRelease(this, GUARD, 0);
    }
  }

  @DontInline
  private void collapse(long word, ArrayShadow array) {
    long[] pairs = elements;
    if (pairs == null || collapses == MAX_COLLAPSES || length == 1) {
      return;
    }
    int code = common(pairs, word);
    if (code != 0) {
      collapses++;
      last = pairs[2 * code];
      write = pairs[2 * code + 1];
      unpair(pairs, code, array);
    }
  }

  /** The access if it fits, else APART. */
  @DontInline
  private long together(ThreadClock t, int from, int to, long word, ArrayShadow array) {
    if (sweep == 0) {
      if (Word.isWrite(word)
          ? Word.coversWrite(last, t.epoch)
          : Word.coversRead(last, t.epoch) || coversReadSlow(from, array, t)) {
        return 0;
      }
      return begin(t, from, to, word, array);
    }
    boolean mine = (sweep ^ word) >>> Word.EPOCH_SHIFT == 0;
    if (mine && lo <= from && to <= hi && (Word.isWrite(sweep) || !Word.isWrite(word))) {
      return 0;
    }
    if (sweep == word && from <= hi && to >= lo) {
      return extend(t, Math.min(from, lo), Math.max(to, hi), array);
    }
    if (mine && Word.isWrite(word) && !Word.isWrite(sweep) && from == lo && to == hi) {
      forgetJoined(array);
      return begin(t, from, to, word, array);
    }
    if (mine && Word.isWrite(sweep) && !Word.isWrite(word) && from == hi && to == from + 1) {
      return readFront(t, word, array);
    }
    return APART;
  }

  private long begin(ThreadClock t, int from, int to, long word, ArrayShadow array) {
    long conflict = conflict(t, word, array);
    if (!Word.isWrite(word)) {
      joinReads(t, word, array);
    }
    sweep = word;
    U.storeFence();
    t.conflictIndex = from;
    return grow(conflict, from, to, array);
  }

  private long extend(ThreadClock t, int newLo, int newHi, ArrayShadow array) {
    t.conflictIndex = newLo < lo ? newLo : hi;
    if (newHi > hi && front != 0) {
      front = 0;
      forgetJoined(array);
    }
    return grow(conflict(t, sweep, array), newLo, newHi, array);
  }

  private long readFront(ThreadClock t, long word, ArrayShadow array) {
    if (front != 0) {
      return 0;
    }
    long conflict = conflict(t, word, array);
    joinReads(t, word, array);
    front = word;
    t.conflictIndex = hi;
    return conflict;
  }

  /** A race of {@code word} with the common pair, or 0. */
  private long conflict(ThreadClock t, long word, ArrayShadow array) {
    return Word.isWrite(word)
        ? writeConflict(t, last, write, array)
        : Rules.readConflict(t, last, write);
  }

  /** Makes the set of {@code read} on top of the common pair, where the rules want one. */
  private void joinReads(ThreadClock t, long read, ArrayShadow array) {
    if (Rules.onRead(t, last) == Rules.READ_SHARED) {
      joined = array.holder().joined(last, read, t);
    }
  }

  private long grow(long conflict, int newLo, int newHi, ArrayShadow array) {
    if (newLo > 0 || newHi < length) {
      lo = (short) newLo;
      hi = (short) newHi;
      return conflict;
    }
    long outdated = last;
    write = Rules.lastWrite(last, write);
    last = joined == 0 ? sweep : joined;
    joined = 0;
    sweep = 0;
    U.storeFence();
    discard(outdated, array);
    return conflict;
  }

  private void forgetJoined(ArrayShadow array) {
    if (joined != 0) {
      long outdated = joined;
      joined = 0;
      array.holder().discard(outdated);
    }
  }

  /** Makes the chunk paired; what it refers to, a pair of it refers to then. */
  @DontInline
  private long[] expand() {
    long[] pairs = pair(last, write);
    if (sweep != 0) {
      long before = Rules.lastWrite(last, write);
      boolean reads = !Word.isWrite(sweep);
      pair(pairs, lo, hi, reads && joined != 0 ? joined : sweep, before);
      if (front != 0) {
        pair(pairs, hi, hi + 1, joined != 0 ? joined : front, before);
      }
    }
    U.storeFence();
    elements = pairs;
    joined = 0;
    sweep = 0;
    front = 0;
    return pairs;
  }

  private void lock() {
    int spins = 0;
    while (!tryLock()) {
      spins = Spin.pause(spins);
    }
  }

  /** A call of its own: where the stack suffices for locking, it shall suffice for unlocking. */
  private boolean tryLock() {
    return guard == 0 && U.compareAndSetInt(this, GUARD, 0, 1);
  }
}
