package io.photofinish.clock;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * The shadow of an array's elements.
 *
 * <p>Up to {@link #FLAT} elements have a pair of words each; longer arrays are cut into chunks that
 * appear when touched and hold what their elements have in common (see {@link Chunk}). Indices are
 * the caller's to check.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>flat[..] <td>any <td>as in {@link FastTrack}
 * <tr><td>chunks[..], holder <td>the first to need it <td>compare-and-set <td>acquire; plain in the
 *     covers checks
 * </table>
 */
public final class ArrayShadow {
  /** Elements of a chunk. */
  static final int CHUNK = 1 << 8;

  /** Longest array that is not cut into chunks. */
  static final int FLAT = 8;

  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long HOLDER = U.objectFieldOffset(ArrayShadow.class, "holder");
  private static final long PAIRS = Offsets.arrayBase(long[].class);
  private static final long CHUNKS = Offsets.arrayBase(Chunk[].class);
  private static final int CHUNK_SHIFT = 8;
  private static final @Nullable Chunk[] NO_CHUNKS = new @Nullable Chunk[0];

  private final int length;
  private final long @Nullable [] flat;
  private final @Nullable Chunk[] chunks;
  private @Nullable Inflated holder;

  public ArrayShadow(int length) {
    this.length = length;
    this.flat = length <= FLAT ? new long[2 * length] : null;
    this.chunks =
        length <= FLAT ? NO_CHUNKS : new @Nullable Chunk[(length - 1 >>> CHUNK_SHIFT) + 1];
  }

  /** Whether a plain read by {@code t} now would add nothing. */
  @ForceInline
  public boolean coversRead(int index, ThreadClock t) {
    long[] pairs = flat;
    if (pairs == null) {
      Chunk chunk = chunks[index >>> CHUNK_SHIFT];
      return chunk != null && chunk.coversRead(index & (CHUNK - 1), holder, t);
    }
    long last = pairs[2 * index];
    return Word.coversRead(last, t.epoch) || FastTrack.coversSharedRead(last, holder, t);
  }

  /** Whether a plain write by {@code t} now would add nothing. */
  @ForceInline
  public boolean coversWrite(int index, ThreadClock t) {
    long[] pairs = flat;
    if (pairs == null) {
      Chunk chunk = chunks[index >>> CHUNK_SHIFT];
      return chunk != null && chunk.coversWrite(index & (CHUNK - 1), t);
    }
    return Word.coversWrite(pairs[2 * index], t.epoch);
  }

  /** A plain read of one element: 0 or the word of an earlier access it races with. */
  public long read(ThreadClock t, int index, int context) {
    return access(t, index, t.epoch | context);
  }

  /** A plain write of one element: 0 or the word of an earlier access it races with. */
  public long write(ThreadClock t, int index, int context) {
    return access(t, index, t.epoch | context | Word.WRITE);
  }

  /**
   * A plain read of elements {@code from} (inclusive) to {@code to} (exclusive): 0 or the first
   * conflicting word, whose element is then in {@link ThreadClock#conflictIndex}.
   */
  public long readRange(ThreadClock t, int from, int to, int context) {
    return accessRange(t, from, to, t.epoch | context);
  }

  /** A plain write of a range, as {@link #readRange}. */
  public long writeRange(ThreadClock t, int from, int to, int context) {
    return accessRange(t, from, to, t.epoch | context | Word.WRITE);
  }

  /** An atomic-mode read of one element: 0 or the word of an earlier access it races with. */
  public long atomicRead(ThreadClock t, int index, int context) {
    long[] pairs = pairs(index);
    long last = offset(index);
    return FastTrack.atomicRead(t, pairs, last, last + Long.BYTES, holder(), context);
  }

  /** An atomic-mode write of one element: 0 or the word of an earlier access it races with. */
  public long atomicWrite(ThreadClock t, int index, int context) {
    long[] pairs = pairs(index);
    long last = offset(index);
    return FastTrack.atomicWrite(t, pairs, last, last + Long.BYTES, holder(), context);
  }

  private long access(ThreadClock t, int index, long word) {
    if (flat != null) {
      return accessPair(t, flat, index, word);
    }
    Chunk chunk = chunk(index);
    long[] pairs = chunk.elements();
    if (pairs == null) {
      int i = index & (CHUNK - 1);
      long conflict = chunk.access(t, i, i + 1, word, this);
      if (conflict != Chunk.EXPANDED) {
        return conflict;
      }
      pairs = chunk.elements();
    }
    return pairs == null ? 0 : accessPair(t, pairs, index, word);
  }

  private long accessRange(ThreadClock t, int from, int to, long word) {
    long first = 0;
    int firstIndex = 0;
    for (int i = from; i < to; ) {
      int end = Math.min(to, (i | (CHUNK - 1)) + 1);
      long conflict = accessWithin(t, i, end, word);
      if (first == 0 && conflict != 0) {
        first = conflict;
        firstIndex = t.conflictIndex;
      }
      i = end;
    }
    t.conflictIndex = firstIndex;
    return first;
  }

  /** A range within one chunk. */
  private long accessWithin(ThreadClock t, int from, int to, long word) {
    long[] pairs = flat;
    if (pairs == null) {
      Chunk chunk = chunk(from);
      int base = from & -CHUNK;
      long conflict = chunk.access(t, from - base, to - base, word, this);
      if (conflict != Chunk.EXPANDED) {
        t.conflictIndex += base;
        return conflict;
      }
      pairs = chunk.elements();
    }
    long first = 0;
    for (int i = from; pairs != null && i < to; i++) {
      long conflict = accessPair(t, pairs, i, word);
      if (first == 0 && conflict != 0) {
        first = conflict;
        t.conflictIndex = i;
      }
    }
    return first;
  }

  private long accessPair(ThreadClock t, long[] pairs, int index, long word) {
    Inflated seen = holderOrNull();
    long conflict = accessPair(t, pairs, index, word, seen);
    return conflict == FastTrack.NEED_HOLDER
        ? accessPair(t, pairs, index, word, holder())
        : conflict;
  }

  private static long accessPair(
      ThreadClock t, long[] pairs, int index, long word, @Nullable Inflated holder) {
    long last = offset(index);
    return Word.isWrite(word)
        ? FastTrack.write(t, pairs, last, last + Long.BYTES, holder, Word.context(word))
        : FastTrack.read(t, pairs, last, last + Long.BYTES, holder, Word.context(word));
  }

  /** The offset of an element's pair in its chunk's, or in flat. */
  private static long offset(int index) {
    return PAIRS + (long) (index & (CHUNK - 1)) * (2 * Long.BYTES);
  }

  private long[] pairs(int index) {
    return flat != null ? flat : chunk(index).expand(this);
  }

  private Chunk chunk(int index) {
    int place = index >>> CHUNK_SHIFT;
    long offset = CHUNKS + (long) place * Unsafe.ARRAY_OBJECT_INDEX_SCALE;
    Chunk chunk = (Chunk) U.getReferenceAcquire(chunks, offset);
    while (chunk == null) {
      Chunk fresh = new Chunk(Math.min(CHUNK, length - (place << CHUNK_SHIFT)));
      chunk = U.compareAndSetReference(chunks, offset, null, fresh) ? fresh : chunks[place];
    }
    return chunk;
  }

  @Nullable Inflated holderOrNull() {
    return (Inflated) U.getReferenceAcquire(this, HOLDER);
  }

  Inflated holder() {
    Inflated present = holderOrNull();
    while (present == null) {
      Inflated fresh = new Inflated();
      present = U.compareAndSetReference(this, HOLDER, null, fresh) ? fresh : holderOrNull();
    }
    return present;
  }
}
