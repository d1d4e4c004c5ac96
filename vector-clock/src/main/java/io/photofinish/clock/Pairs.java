package io.photofinish.clock;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.ForceInline;

/**
 * Pairs (last, write) of the elements of a {@link Chunk} that have no common history, in one {@code
 * long[]}: first a byte for each element, its code, then the pairs; code c stands for the pair at
 * {@code 2 * c}. Elements that were accessed by the same threads from the same places have the same
 * code, so that most chunks cost little more than a byte for each element. When too many of them
 * differ, each gets a pair of its own for good, and the codes do not change any more.
 *
 * <p>Changed under the chunk's guard. A thread may look for the word of an element without it: a
 * pair that codes stand for does not change, and a place for pairs is not used again in the same
 * array, so the word found is one that the element has had. A pair of an element's own changes, but
 * stays the element's.
 */
final class Pairs {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long BASE = Offsets.arrayBase(long[].class);
  private static final int PAIR_SHIFT = 4;
  private static final int CODES_PER_PAIR = 1 << PAIR_SHIFT;

  private Pairs() {}

  /** Room for the codes of {@code length} elements and for {@code count} pairs. */
  static long[] allocate(int length, int count) {
    return new long[2 * (firstCode(length) + count)];
  }

  /** The least code of {@code length} elements; below are the places of the codes themselves. */
  static int firstCode(int length) {
    return (length + CODES_PER_PAIR - 1) >>> PAIR_SHIFT;
  }

  @ForceInline
  static int code(long[] pairs, int i) {
    return U.getByte(pairs, BASE + i) & 0xFF;
  }

  static void putCode(long[] pairs, int i, int code) {
    U.putByte(pairs, BASE + i, (byte) code);
  }

  /** The last word of element i. */
  @ForceInline
  static long last(long[] pairs, int i) {
    return U.getLong(pairs, BASE + ((long) code(pairs, i) << PAIR_SHIFT));
  }

  /** A plain access of an element with a pair of its own: 0 or the word that it races with. */
  static long access(ThreadClock t, long[] pairs, int i, long word, ArrayShadow array) {
    int place = 2 * code(pairs, i);
    long last = pairs[place];
    if (Word.isWrite(word)) {
      switch (Rules.onWrite(t, last)) {
        case Rules.SAME_EPOCH:
          return 0;
        case Rules.WRITE_EXCLUSIVE:
          pairs[place] = word;
          return Rules.unordered(t, last);
        default:
          long at = at(place);
          return FastTrack.write(t, pairs, at, at + 8, array.holder(), Word.context(word));
      }
    }
    switch (Rules.onRead(t, last)) {
      case Rules.SAME_EPOCH:
        return 0;
      case Rules.READ_EXCLUSIVE:
        pairs[place] = word;
        return 0;
      case Rules.READ_AFTER_WRITE:
        pairs[place + 1] = last;
        pairs[place] = word;
        return Rules.unordered(t, last);
      default:
        long at = at(place);
        return FastTrack.read(t, pairs, at, at + 8, array.holder(), Word.context(word));
    }
  }

  /** An atomic-mode access of an element with a pair of its own. */
  static long atomicAccess(
      ThreadClock t, long[] pairs, int i, int context, boolean write, ArrayShadow array) {
    long at = at(2 * code(pairs, i));
    return write
        ? FastTrack.atomicWrite(t, pairs, at, at + 8, array.holder(), context)
        : FastTrack.atomicRead(t, pairs, at, at + 8, array.holder(), context);
  }

  /** Whether each of {@code length} elements was last accessed by {@code word}, after one write. */
  static boolean alike(long[] pairs, int length, long word) {
    int first = code(pairs, 0);
    for (int i = 0; i < length; i++) {
      int code = code(pairs, i);
      if (code != first
          && (pairs[2 * code] != word
              || (!Word.isWrite(word) && pairs[2 * code + 1] != pairs[2 * first + 1]))) {
        return false;
      }
    }
    return pairs[2 * first] == word;
  }

  private static long at(int place) {
    return BASE + (long) place * Long.BYTES;
  }
}
