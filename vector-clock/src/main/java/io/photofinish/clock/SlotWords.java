package io.photofinish.clock;

import org.jspecify.annotations.Nullable;

/**
 * A set of words, at most one per slot: an open-addressed table in a {@code long[]} whose length is
 * a power of two and grows with the slots in it, not with their numbers.
 *
 * <p>Changed only under the guard of the variable it belongs to. A thread may look for its own word
 * without the guard: only it puts words of its epoch in, so what it finds, in however old a table,
 * it has put there itself.
 */
final class SlotWords {
  private static final int INITIAL = 4;

  private SlotWords() {}

  static long[] of(long word) {
    long[] words = new long[INITIAL];
    words[Word.slot(word) & (INITIAL - 1)] = word;
    return words;
  }

  /** The word of {@code slot}, or 0. */
  static long find(long @Nullable [] words, int slot) {
    if (words == null) {
      return 0;
    }
    int mask = words.length - 1;
    int i = slot & mask;
    for (int steps = 0; steps <= mask; steps++) {
      long word = words[i];
      if (word == 0 || Word.slot(word) == slot) {
        return word;
      }
      i = (i + 1) & mask;
    }
    return 0;
  }

  /** Whether t has a word of its present epoch in {@code words}. */
  static boolean covers(long @Nullable [] words, ThreadClock t) {
    return (find(words, Word.slot(t.epoch)) ^ t.epoch) >>> Word.EPOCH_SHIFT == 0;
  }

  /**
   * Puts t's {@code word}, replacing that of the same slot. Returns the table, a new one when it
   * had to grow. Words that t knows are then left out: whatever is ordered after {@code word} is
   * ordered after them too, and what is not races with {@code word}.
   */
  static long[] put(long @Nullable [] words, long word, ThreadClock t) {
    if (words == null) {
      return of(word);
    }
    if (tryPut(words, word)) {
      return words;
    }
    int unknown = 0;
    for (long w : words) {
      unknown += t.knows(w) ? 0 : 1;
    }
    int length = INITIAL;
    while (length <= unknown + 1) {
      length *= 2;
    }
    long[] bigger = new long[length];
    for (long w : words) {
      if (!t.knows(w)) {
        tryPut(bigger, w);
      }
    }
    tryPut(bigger, word);
    return bigger;
  }

  /** A word that t does not know, 0 if there is none. */
  static long unordered(long @Nullable [] words, ThreadClock t) {
    if (words != null) {
      for (long word : words) {
        if (!t.knows(word)) {
          return word;
        }
      }
    }
    return 0;
  }

  private static boolean tryPut(long[] words, long word) {
    int slot = Word.slot(word);
    int mask = words.length - 1;
    int i = slot & mask;
    for (int steps = 0; steps <= mask; steps++) {
      if (words[i] == 0 || Word.slot(words[i]) == slot) {
        words[i] = word;
        return true;
      }
      i = (i + 1) & mask;
    }
    return false;
  }
}
