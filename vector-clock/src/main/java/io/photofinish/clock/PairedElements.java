package io.photofinish.clock;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring elements whose histories differ, in {@link Pairs}. Elements share pairs as long as
 * there are few different ones; what an access makes of a pair is then worked out once for all
 * elements in a row that have it.
 *
 * <p>A pair that elements share refers to a set of reads once, however many elements there are; so
 * it stays referred to until no element has the pair, and the pairs are renewed.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>elements <td>any <td>the chunk's <td>plain; a fence before it, and before each code
 * <tr><td>used <td>any <td>the chunk's <td>plain
 * </table>
 */
class PairedElements {
  private static final Unsafe U = Unsafe.getUnsafe();

  /** Instead of the number of codes used: each element has a pair of its own. */
  private static final short OWN = 0;

  /** Pairs that many elements have room for at least. */
  private static final int INITIAL = 8;

  /** How many of the newest pairs are looked at for one that is to be made. */
  private static final int LOOK_BACK = 16;

  final short length;

  /** The pairs, or null when all elements have one, which is kept elsewhere. */
  long @Nullable [] elements;

  /** The next code to give out. */
  private short used;

  PairedElements(int length) {
    this.length = (short) length;
  }

  /** Gives all elements the pair {@code (last, write)}, with its reference to a set of reads. */
  final long[] pair(long last, long write) {
    int code = Pairs.firstCode(length);
    long[] pairs = Pairs.allocate(length, room(3));
    for (int i = 0; i < length; i++) {
      Pairs.putCode(pairs, i, code);
    }
    pairs[2 * code] = last;
    pairs[2 * code + 1] = write;
    used = (short) (code + 1);
    return pairs;
  }

  /** Gives elements {@code from} to {@code to} of fresh pairs another pair, of a few. */
  final void pair(long[] fresh, int from, int to, long last, long write) {
    int code = used++;
    fresh[2 * code] = last;
    fresh[2 * code + 1] = write;
    for (int i = from; i < to; i++) {
      Pairs.putCode(fresh, i, code);
    }
  }

  /** An access of elements that have pairs, with the results of {@link Chunk#access}. */
  @DontInline
  final long accessPairs(
      ThreadClock t, long[] pairs, int from, int to, int step, long word, ArrayShadow array) {
    long[] now = pairs;
    for (int i = from; i < to; ) {
      if (used != OWN && 2 * used == now.length) {
        now = renew(now, array);
      }
      long conflict =
          used == OWN
              ? Pairs.access(t, now, i, word, array)
              : accessShared(t, now, i, to, step, word, array);
      i = used == OWN ? i + step : t.resumeIndex;
      if (conflict != 0) {
        t.conflictIndex = i - step;
        t.resumeIndex = i;
        return conflict;
      }
    }
    return 0;
  }

  /** An atomic-mode access of an element. */
  final long atomicAccess(
      ThreadClock t, long[] pairs, int i, int context, boolean write, ArrayShadow array) {
    return Pairs.atomicAccess(t, used == OWN ? pairs : own(pairs, array), i, context, write, array);
  }

  /**
   * An access of element {@code i}, and of those after it that have the same pair: 0, or the word
   * that it races with, of this one element. {@code t.resumeIndex} is the element to go on with.
   * There is room for a pair.
   */
  private long accessShared(
      ThreadClock t, long[] pairs, int i, int to, int step, long word, ArrayShadow array) {
    int code = Pairs.code(pairs, i);
    int next = code;
    long conflict = 0;
    long last = pairs[2 * code];
    long write = pairs[2 * code + 1];
    if (Word.isWrite(word)) {
      if (!Word.coversWrite(last, t.epoch)) {
        conflict = writeConflict(t, last, write, array);
        next = code(pairs, word, 0, array);
      }
    } else {
      switch (Rules.onRead(t, last)) {
        case Rules.SAME_EPOCH:
          break;
        case Rules.READ_EXCLUSIVE:
          next = code(pairs, word, write, array);
          break;
        case Rules.READ_AFTER_WRITE:
          conflict = Rules.unordered(t, last);
          next = code(pairs, word, last, array);
          break;
        default:
          if (!FastTrack.coversSharedRead(last, array.holderOrNull(), t)) {
            conflict = Rules.unordered(t, write);
            next = code(pairs, array.holder().joined(last, word, t), write, array);
          }
      }
    }
    int at = i;
    do {
      Pairs.putCode(pairs, at, next);
      at += step;
    } while (conflict == 0 && at < to && Pairs.code(pairs, at) == code);
    t.resumeIndex = at;
    return conflict;
  }

  /** The access that a write of elements with a pair races with, or 0. */
  static long writeConflict(ThreadClock t, long last, long write, ArrayShadow array) {
    return Rules.writeConflict(
        t, last, write, Word.isShared(last) ? array.holder().reads(last) : null);
  }

  /**
   * The code of a pair, perhaps a new one. Gives up, or passes on, the reference of {@code last}.
   */
  private int code(long[] pairs, long last, long write, ArrayShadow array) {
    int oldest = Math.max(Pairs.firstCode(length), used - LOOK_BACK);
    for (int code = used - 1; code >= oldest; code--) {
      if (pairs[2 * code] == last && pairs[2 * code + 1] == write) {
        discard(last, array);
        return code;
      }
    }
    pairs[2 * used] = last;
    pairs[2 * used + 1] = write;
    U.storeFence();
    return used++;
  }

  /** Leaves out pairs that no element has any more, or gives each element one of its own. */
  @DontInline
  private long[] renew(long[] pairs, ArrayShadow array) {
    int first = Pairs.firstCode(length);
    byte[] renamed = new byte[used];
    int live = 0;
    for (int i = 0; i < length; i++) {
      int code = Pairs.code(pairs, i);
      if (renamed[code] == 0) {
        renamed[code] = (byte) (first + live++);
      }
    }
    if (4 * live > length) {
      return own(pairs, array);
    }
    long[] fresh = Pairs.allocate(length, room(2 * live));
    for (int code = first; code < used; code++) {
      int to = renamed[code];
      if (to != 0) {
        fresh[2 * to] = pairs[2 * code];
        fresh[2 * to + 1] = pairs[2 * code + 1];
      }
    }
    for (int i = 0; i < length; i++) {
      Pairs.putCode(fresh, i, renamed[Pairs.code(pairs, i)]);
    }
    int end = used;
    U.storeFence();
    elements = fresh;
    used = (short) (first + live);
    for (int code = first; code < end; code++) {
      if (renamed[code] == 0) {
        discard(pairs[2 * code], array);
      }
    }
    return fresh;
  }

  private int room(int count) {
    return Math.max(Math.min(INITIAL, length / 2), count + 1);
  }

  /** Gives each element a pair of its own. */
  @DontInline
  private long[] own(long[] pairs, ArrayShadow array) {
    int first = Pairs.firstCode(length);
    long[] fresh = Pairs.allocate(length, length);
    for (int i = 0; i < length; i++) {
      int code = Pairs.code(pairs, i);
      long last = pairs[2 * code];
      Pairs.putCode(fresh, i, first + i);
      fresh[2 * (first + i)] = Word.isShared(last) ? array.holder().share(last) : last;
      fresh[2 * (first + i) + 1] = pairs[2 * code + 1];
    }
    int end = used;
    U.storeFence();
    elements = fresh;
    used = OWN;
    discard(pairs, first, end, 0, array);
    return fresh;
  }

  /** The code of the one pair that all elements have by now; 0 if they do not, or can not share. */
  final int common(long[] pairs, long word) {
    int first = Pairs.code(pairs, 0);
    if (used == OWN) {
      return Pairs.alike(pairs, length, word) ? first : 0;
    }
    for (int i = 1; i < length; i++) {
      if (Pairs.code(pairs, i) != first) {
        return 0;
      }
    }
    return first;
  }

  /** Gives up the pairs, but for the reference that {@code kept} has. */
  final void unpair(long[] pairs, int kept, ArrayShadow array) {
    int end = used;
    elements = null;
    used = OWN;
    if (end != OWN) {
      discard(pairs, Pairs.firstCode(length), end, kept, array);
    }
  }

  private static void discard(long[] pairs, int from, int to, int except, ArrayShadow array) {
    for (int code = from; code < to; code++) {
      if (code != except) {
        discard(pairs[2 * code], array);
      }
    }
  }

  /** Gives up one reference to the set that {@code last} may refer to. */
  static void discard(long last, ArrayShadow array) {
    if (Word.isShared(last)) {
      array.holder().discard(last);
    }
  }
}
