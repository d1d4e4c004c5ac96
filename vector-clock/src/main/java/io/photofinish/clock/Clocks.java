package io.photofinish.clock;

import java.util.Arrays;

/**
 * What a thread knows of others: an immutable map from slot to clock, 0 where nothing is known.
 *
 * <p>Two levels: a root of chunks of up to 64 slots, shared between versions. A version that learns
 * something copies the root and the chunks that change, and takes over the other side's chunk
 * unchanged where that is ahead everywhere, so that threads which synchronize often come to share
 * chunks and a join skips them by identity. Cost grows with the highest slot known, not with the
 * number of threads that ever lived.
 */
final class Clocks {
  static final Clocks EMPTY = new Clocks(new int[0][]);

  private static final int CHUNK_SHIFT = 6;
  private static final int CHUNK_MASK = (1 << CHUNK_SHIFT) - 1;
  private static final int MIN_CHUNK = 8;
  private static final int[] NOTHING = new int[0];

  /**
   * Neither the root nor a chunk changes once this object is reachable by its constructor's end.
   */
  private final int[][] chunks;

  private Clocks(int[][] chunks) {
    this.chunks = chunks;
  }

  int get(int slot) {
    int root = slot >>> CHUNK_SHIFT;
    if (root >= chunks.length) {
      return 0;
    }
    int[] chunk = chunks[root];
    int i = slot & CHUNK_MASK;
    return i < chunk.length ? chunk[i] : 0;
  }

  /** Whether {@code other} knows nothing that this does not, {@code own} slot left aside. */
  boolean coversOthers(Clocks other, int own) {
    if (other == this) {
      return true;
    }
    int[][] theirs = other.chunks;
    for (int i = 0; i < theirs.length; i++) {
      int exempt = own >>> CHUNK_SHIFT == i ? own & CHUNK_MASK : -1;
      if (!dominates(chunk(i), theirs[i], exempt)) {
        return false;
      }
    }
    return true;
  }

  /** The pointwise maximum; this object itself when {@code other} adds nothing. */
  Clocks join(Clocks other) {
    int[][] theirs = other.chunks;
    int[][] result = null;
    for (int i = 0; i < theirs.length; i++) {
      int[] a = chunk(i);
      int[] b = theirs[i];
      int[] max = max(a, b);
      if (max != a) {
        if (result == null) {
          result = root(theirs.length);
        }
        result[i] = max;
      }
    }
    return result == null ? this : new Clocks(result);
  }

  /** This map with at least {@code clock} for {@code slot}. */
  Clocks with(int slot, int clock) {
    if (get(slot) >= clock) {
      return this;
    }
    int root = slot >>> CHUNK_SHIFT;
    int i = slot & CHUNK_MASK;
    int[][] result = root(root + 1);
    int[] chunk = Arrays.copyOf(result[root], Math.max(result[root].length, capacity(i)));
    chunk[i] = clock;
    result[root] = chunk;
    return new Clocks(result);
  }

  private int[] chunk(int i) {
    return i < chunks.length ? chunks[i] : NOTHING;
  }

  /** A copy of the root with at least {@code length} chunks. */
  private int[][] root(int length) {
    int[][] copy = Arrays.copyOf(chunks, Math.max(chunks.length, length));
    for (int i = chunks.length; i < copy.length; i++) {
      copy[i] = NOTHING;
    }
    return copy;
  }

  /** The length of a chunk that has room at {@code i}: a power of two. */
  private static int capacity(int i) {
    return Math.max(MIN_CHUNK, Integer.highestOneBit(i) << 1);
  }

  private static boolean dominates(int[] a, int[] b, int exempt) {
    if (a == b) {
      return true;
    }
    for (int i = 0; i < b.length; i++) {
      if (b[i] > (i < a.length ? a[i] : 0) && i != exempt) {
        return false;
      }
    }
    return true;
  }

  private static int[] max(int[] a, int[] b) {
    if (dominates(a, b, -1)) {
      return a;
    }
    if (dominates(b, a, -1)) {
      return b;
    }
    int[] longer = a.length >= b.length ? a : b;
    int[] shorter = longer == a ? b : a;
    int[] max = longer.clone();
    for (int i = 0; i < shorter.length; i++) {
      max[i] = Math.max(max[i], shorter[i]);
    }
    return max;
  }
}
