package io.photofinish.clock;

/**
 * The elements of an expanded {@link Chunk}: element i has its last word at {@code 2 * i} and the
 * write before it at {@code 2 * i + 1}. The caller holds the chunk's guard, so the rules need no
 * lock of their own; those that go to the holder are {@link FastTrack}'s all the same.
 */
final class Pairs {
  private static final long BASE = Offsets.arrayBase(long[].class);

  private Pairs() {}

  /** A plain access: 0 or the word of an earlier access it races with. */
  static long access(ThreadClock t, long[] pairs, int i, long word, ArrayShadow array) {
    long last = pairs[2 * i];
    if (Word.isWrite(word)) {
      switch (Rules.onWrite(t, last)) {
        case Rules.SAME_EPOCH:
          return 0;
        case Rules.WRITE_EXCLUSIVE:
          pairs[2 * i] = word;
          return Rules.unordered(t, last);
        default:
          return FastTrack.write(t, pairs, at(i), at(i) + 8, array.holder(), Word.context(word));
      }
    }
    switch (Rules.onRead(t, last)) {
      case Rules.SAME_EPOCH:
        return 0;
      case Rules.READ_EXCLUSIVE:
        pairs[2 * i] = word;
        return 0;
      case Rules.READ_AFTER_WRITE:
        pairs[2 * i + 1] = last;
        pairs[2 * i] = word;
        return Rules.unordered(t, last);
      default:
        return FastTrack.read(t, pairs, at(i), at(i) + 8, array.holder(), Word.context(word));
    }
  }

  /** An atomic-mode access: 0 or the word of an earlier access it races with. */
  static long atomicAccess(
      ThreadClock t, long[] pairs, int i, int context, boolean write, ArrayShadow array) {
    return write
        ? FastTrack.atomicWrite(t, pairs, at(i), at(i) + 8, array.holder(), context)
        : FastTrack.atomicRead(t, pairs, at(i), at(i) + 8, array.holder(), context);
  }

  /** Whether each element was last accessed by {@code word}, after the same write. */
  static boolean alike(long[] pairs, long word) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] != word || (!Word.isWrite(word) && pairs[i + 1] != pairs[1])) {
        return false;
      }
    }
    return true;
  }

  /** A last word for one more element. */
  static long own(long last, ArrayShadow array) {
    return Word.isShared(last) ? array.holder().share(last) : last;
  }

  private static long at(int i) {
    return BASE + (long) i * (2 * Long.BYTES);
  }
}
