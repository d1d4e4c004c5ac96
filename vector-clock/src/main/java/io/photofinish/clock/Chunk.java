package io.photofinish.clock;

import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

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
 *   expanded  each element has its own pair in {@code elements}, changed by {@link FastTrack}
 * </pre>
 *
 * A sweep that has reached both ends becomes uniform; any access that does not fit expands the
 * chunk, for good.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>guard <td>any <td>itself <td>compare-and-set, volatile
 * <tr><td>elements <td>any, once <td>guard <td>written release, read acquire
 * <tr><td>the rest <td>any, while not expanded <td>guard <td>plain; fences order sweep before span
 * </table>
 *
 * <p>The covers checks read without the guard. A word of t's present epoch is put anywhere by t
 * alone. In {@code last} it says that t has accessed every element, for {@code last} changes only
 * when a sweep is complete. In {@code sweep} it says so of the elements in the span that belongs to
 * it, which the check makes sure of by reading {@code sweep} again.
 */
final class Chunk {
  /** Answer of {@link #access}: the chunk is expanded, nothing is recorded. */
  static final long EXPANDED = -2;

  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long GUARD = U.objectFieldOffset(Chunk.class, "guard");
  private static final long ELEMENTS = U.objectFieldOffset(Chunk.class, "elements");
  private static final int NO_INDEX = -1;

  private final int length;
  private volatile int guard;
  private long @Nullable [] elements;
  private long last;
  private long write;
  private long sweep;
  private long front;

  /** lo in the high, hi in the low 16 bits. */
  private int span;

  /** The vector of a reading sweep, or of front, when it joins unordered reads. */
  private int vector = NO_INDEX;

  Chunk(int length) {
    this.length = length;
  }

  /** The elements' pairs if expanded. */
  long @Nullable [] elements() {
    return (long[]) U.getReferenceAcquire(this, ELEMENTS);
  }

  boolean coversRead(int i, @Nullable Inflated holder, ThreadClock t) {
    long[] pairs = elements;
    if (pairs == null && Word.coversRead(sweep, t.epoch) && inSweep(i, sweep)) {
      return true;
    }
    long seen = pairs == null ? last : pairs[2 * i];
    return Word.coversRead(seen, t.epoch) || FastTrack.coversSharedRead(seen, holder, t);
  }

  boolean coversWrite(int i, ThreadClock t) {
    long[] pairs = elements;
    if (pairs == null && Word.coversWrite(sweep, t.epoch) && inSweep(i, sweep)) {
      return true;
    }
    return Word.coversWrite(pairs == null ? last : pairs[2 * i], t.epoch);
  }

  private boolean inSweep(int i, long seen) {
    U.loadFence();
    int range = span;
    U.loadFence();
    return i >= range >>> 16 && i < (range & 0xFFFF) && sweep == seen;
  }

  /**
   * An access of elements {@code from} (inclusive) to {@code to} (exclusive): {@link #EXPANDED}, 0,
   * or a word it races with; the first element that races is then in t's conflictIndex.
   */
  long access(ThreadClock t, int from, int to, long word, ArrayShadow array) {
    lock();
    try {
      if (elements != null) {
        return EXPANDED;
      }
      long conflict = together(t, from, to, word, array);
      if (conflict == EXPANDED) {
        expandLocked(array);
      }
      return conflict;
    } catch (OutOfMemoryError | StackOverflowError e) {
      ClockStats.drop();
      return 0;
    } finally {
      guard = 0;
    }
  }

  /** Expands the chunk if it is not; returns its pairs. */
  long[] expand(ArrayShadow array) {
    lock();
    try {
      long[] present = elements;
      return present != null ? present : expandLocked(array);
    } finally {
      guard = 0;
    }
  }

  /** The access if it fits, else EXPANDED. */
  private long together(ThreadClock t, int from, int to, long word, ArrayShadow array) {
    if (sweep == 0) {
      if (Word.isWrite(word) ? coversWrite(from, t) : coversRead(from, array.holderOrNull(), t)) {
        return 0;
      }
      return begin(t, from, to, word, array);
    }
    int lo = span >>> 16;
    int hi = span & 0xFFFF;
    boolean mine = (sweep ^ word) >>> Word.EPOCH_SHIFT == 0;
    if (mine && lo <= from && to <= hi && (Word.isWrite(sweep) || !Word.isWrite(word))) {
      return 0;
    }
    if (sweep == word && from <= hi && to >= lo) {
      return extend(t, Math.min(from, lo), Math.max(to, hi), array);
    }
    if (mine && Word.isWrite(word) && !Word.isWrite(sweep) && from == lo && to == hi) {
      forgetVector(array);
      return begin(t, from, to, word, array);
    }
    if (mine && Word.isWrite(sweep) && !Word.isWrite(word) && from == hi && to == from + 1) {
      return readFront(t, word, array);
    }
    return EXPANDED;
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

  private long extend(ThreadClock t, int lo, int hi, ArrayShadow array) {
    int oldHi = span & 0xFFFF;
    t.conflictIndex = lo < span >>> 16 ? lo : oldHi;
    if (hi > oldHi && front != 0) {
      front = 0;
      forgetVector(array);
    }
    return grow(conflict(t, sweep, array), lo, hi, array);
  }

  private long readFront(ThreadClock t, long word, ArrayShadow array) {
    if (front != 0) {
      return 0;
    }
    long conflict = conflict(t, word, array);
    joinReads(t, word, array);
    front = word;
    t.conflictIndex = span & 0xFFFF;
    return conflict;
  }

  /** A race of {@code word} with the common pair, or 0. */
  private long conflict(ThreadClock t, long word, ArrayShadow array) {
    return Word.isWrite(word)
        ? Rules.writeConflict(t, last, write, vectorOfLast(array))
        : Rules.readConflict(t, last, write);
  }

  /** Makes the vector of {@code read} on top of the common pair, where the rules want one. */
  private void joinReads(ThreadClock t, long read, ArrayShadow array) {
    if (Rules.onRead(t, last) == Rules.READ_SHARED) {
      long[] before = vectorOfLast(array);
      long[] reads = before == null ? SlotWords.of(last) : before.clone();
      vector = array.holder().install(SlotWords.put(reads, read, t));
    }
  }

  private long grow(long conflict, int lo, int hi, ArrayShadow array) {
    if (lo > 0 || hi < length) {
      span = lo << 16 | hi;
      return conflict;
    }
    int outdated = Word.isShared(last) ? Word.index(last) : NO_INDEX;
    write = Rules.lastWrite(last, write);
    last = vector == NO_INDEX ? sweep : Word.SHARED | vector;
    vector = NO_INDEX;
    sweep = 0;
    U.storeFence();
    if (outdated != NO_INDEX) {
      array.holder().discard(outdated);
    }
    return conflict;
  }

  private void forgetVector(ArrayShadow array) {
    if (vector != NO_INDEX) {
      int outdated = vector;
      vector = NO_INDEX;
      array.holder().discard(outdated);
    }
  }

  private long @Nullable [] vectorOfLast(ArrayShadow array) {
    return Word.isShared(last) ? array.holder().vector(last) : null;
  }

  private long[] expandLocked(ArrayShadow array) {
    int lo = sweep == 0 ? 0 : span >>> 16;
    int hi = sweep == 0 ? 0 : span & 0xFFFF;
    long lastWrite = Rules.lastWrite(last, write);
    long joined = vector == NO_INDEX ? 0 : Word.SHARED | vector;
    long[] pairs = new long[2 * length];
    for (int i = 0; i < length; i++) {
      boolean swept = i >= lo && i < hi;
      long top = swept ? sweep : i == hi ? front : 0;
      if (top == 0) {
        pairs[2 * i] = own(last, array);
        pairs[2 * i + 1] = write;
      } else {
        pairs[2 * i] = joined == 0 || Word.isWrite(top) ? top : own(joined, array);
        pairs[2 * i + 1] = lastWrite;
      }
    }
    U.putReferenceRelease(this, ELEMENTS, pairs);
    discardCommon(array);
    return pairs;
  }

  /** A last word for one element: vectors are not shared between elements. */
  private static long own(long last, ArrayShadow array) {
    if (!Word.isShared(last)) {
      return last;
    }
    Inflated holder = array.holder();
    return Word.SHARED | holder.install(holder.vector(last).clone());
  }

  private void discardCommon(ArrayShadow array) {
    forgetVector(array);
    if (Word.isShared(last)) {
      array.holder().discard(Word.index(last));
    }
  }

  private void lock() {
    int spins = 0;
    while (guard != 0 || !U.compareAndSetInt(this, GUARD, 0, 1)) {
      spins = Spin.pause(spins);
    }
  }
}
