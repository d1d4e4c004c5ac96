package io.photofinish.clock;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * The shadow of an array's elements, in {@link Chunk chunks} that appear when they are touched and
 * hold what their elements have in common. Of other methods' indices, the caller makes sure that
 * they {@link #isIn are in}.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>chunks[..], holder <td>the first to need it <td>compare-and-set <td>acquire; plain in the
 *     covers checks
 * </table>
 */
public final class ArrayShadow {
  private static final int CHUNK_SHIFT = 7;

  /** Elements of a chunk. */
  static final int CHUNK = 1 << CHUNK_SHIFT;

  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long HOLDER = U.objectFieldOffset(ArrayShadow.class, "holder");
  private static final long CHUNKS = Offsets.arrayBase(Chunk[].class);

  private final int length;
  private final @Nullable Chunk[] chunks;
  private @Nullable Inflated holder;

  public ArrayShadow(int length) {
    this.length = length;
    this.chunks = new @Nullable Chunk[(length + CHUNK - 1) >>> CHUNK_SHIFT];
  }

  /** Whether there is an element {@code index}. */
  @ForceInline
  public boolean isIn(int index) {
    return index >= 0 && index < length;
  }

  /** Whether a plain read by {@code t} now would add nothing. */
  @ForceInline
  public boolean coversRead(int index, ThreadClock t) {
    Chunk chunk = chunks[index >>> CHUNK_SHIFT];
    return chunk != null && chunk.coversRead(index & (CHUNK - 1), this, t);
  }

  /** Whether a plain write by {@code t} now would add nothing. */
  @ForceInline
  public boolean coversWrite(int index, ThreadClock t) {
    Chunk chunk = chunks[index >>> CHUNK_SHIFT];
    return chunk != null && chunk.coversWrite(index & (CHUNK - 1), t);
  }

  /** A plain read of one element: 0 or the word of an earlier access it races with. */
  public long read(ThreadClock t, int index, int context) {
    return access(t, index, t.recording() | context);
  }

  /** A plain write of one element: 0 or the word of an earlier access it races with. */
  public long write(ThreadClock t, int index, int context) {
    return access(t, index, t.recording() | context | Word.WRITE);
  }

  /**
   * A plain read of elements {@code from}, {@code from + step} and so on below {@code to}: 0 or the
   * word of an earlier access it races with. The first element that races with it is then in {@link
   * ThreadClock#conflictIndex}; the elements from {@link ThreadClock#resumeIndex} on are not
   * recorded yet.
   */
  public long readRange(ThreadClock t, int from, int to, int step, int context) {
    return accessRange(t, from, to, step, t.recording() | context);
  }

  /** A plain write of a range, as {@link #readRange}. */
  public long writeRange(ThreadClock t, int from, int to, int step, int context) {
    return accessRange(t, from, to, step, t.recording() | context | Word.WRITE);
  }

  /** An atomic-mode read of one element: 0 or the word of an earlier access it races with. */
  public long atomicRead(ThreadClock t, int index, int context) {
    return chunk(index).atomicAccess(t, index & (CHUNK - 1), context, false, this);
  }

  /** An atomic-mode write of one element: 0 or the word of an earlier access it races with. */
  public long atomicWrite(ThreadClock t, int index, int context) {
    return chunk(index).atomicAccess(t, index & (CHUNK - 1), context, true, this);
  }

  private long access(ThreadClock t, int index, long word) {
    int i = index & (CHUNK - 1);
    return chunk(index).access(t, i, i + 1, 1, word, this);
  }

  private long accessRange(ThreadClock t, int from, int to, int step, long word) {
    for (long i = from; i < to; ) {
      int base = (int) i & -CHUNK;
      int end = Math.min(to - base, CHUNK);
      long conflict = chunk((int) i).access(t, (int) i - base, end, step, word, this);
      if (conflict != 0) {
        t.conflictIndex += base;
        t.resumeIndex = (int) Math.min((long) t.resumeIndex + base, to);
        return conflict;
      }
      i = step == 1 ? base + end : i + (base + end - i + step - 1) / step * step;
    }
    return 0;
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
