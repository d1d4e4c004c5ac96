package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The content of memory segments. Hooks run after the call, when its arguments are known to have
 * been valid and the segment alive.
 */
public final class SegmentContents {
  private SegmentContents() {}

  /** A value of {@code width} bytes read at an offset in bytes. */
  public static void read(
      Object segment, long offset, int width, int site, ThreadState ts, long ctx) {
    Segments.access(segment, offset, width, false, site, ts, ctx);
  }

  public static void write(
      Object segment, long offset, int width, int site, ThreadState ts, long ctx) {
    Segments.access(segment, offset, width, true, site, ts, ctx);
  }

  /** A value of {@code width} bytes read at an index that counts such values. */
  public static void readAtIndex(
      Object segment, long index, int width, int site, ThreadState ts, long ctx) {
    Segments.access(segment, index * width, width, false, site, ts, ctx);
  }

  public static void writeAtIndex(
      Object segment, long index, int width, int site, ThreadState ts, long ctx) {
    Segments.access(segment, index * width, width, true, site, ts, ctx);
  }

  /**
   * A string read: a byte for each of its characters and one that ends it, whatever the charset.
   */
  public static void readString(
      @Nullable String read, Object segment, long offset, int site, ThreadState ts, long ctx) {
    if (read != null) {
      Segments.access(segment, offset, read.length() + 1L, false, site, ts, ctx);
    }
  }

  public static void writeString(
      Object segment, long offset, String written, int site, ThreadState ts, long ctx) {
    Segments.access(segment, offset, written.length() + 1L, true, site, ts, ctx);
  }

  /** {@code toArray}. */
  public static void readAll(Object segment, int site, ThreadState ts, long ctx) {
    Segments.access(segment, 0, Segments.length(segment), false, site, ts, ctx);
  }

  /** {@code fill}. */
  public static void writeAll(Object segment, int site, ThreadState ts, long ctx) {
    Segments.access(segment, 0, Segments.length(segment), true, site, ts, ctx);
  }

  /** {@code target.copyFrom(source)}. */
  public static void copyAll(Object target, Object source, int site, ThreadState ts, long ctx) {
    copied(source, 0, target, 0, Segments.length(source), site, ts, ctx);
  }

  /** {@code MemorySegment.copy} of bytes. */
  public static void copied(
      Object source,
      long sourceOffset,
      Object target,
      long targetOffset,
      long bytes,
      int site,
      ThreadState ts,
      long ctx) {
    Segments.access(source, sourceOffset, bytes, false, site, ts, ctx);
    Segments.access(target, targetOffset, bytes, true, site, ts, ctx);
  }

  /** {@code MemorySegment.copy} of values, perhaps to another order of their bytes. */
  public static void copied(
      Object source,
      Object sourceLayout,
      long sourceOffset,
      Object target,
      Object targetLayout,
      long targetOffset,
      long count,
      int site,
      ThreadState ts,
      long ctx) {
    long bytes = count * Segments.byteSize(sourceLayout);
    copied(source, sourceOffset, target, targetOffset, bytes, site, ts, ctx);
  }

  /** {@code MemorySegment.copy} to an array. */
  public static void copied(
      Object source,
      Object layout,
      long offset,
      Object array,
      int index,
      int count,
      int site,
      ThreadState ts,
      long ctx) {
    Segments.access(source, offset, count * Segments.byteSize(layout), false, site, ts, ctx);
    ArrayRanges.writeRange(array, index, index + count, site, ts, ctx);
  }

  /** {@code MemorySegment.copy} from an array. */
  public static void copied(
      Object array,
      int index,
      Object target,
      Object layout,
      long offset,
      int count,
      int site,
      ThreadState ts,
      long ctx) {
    ArrayRanges.readRange(array, index, index + count, site, ts, ctx);
    Segments.access(target, offset, count * Segments.byteSize(layout), true, site, ts, ctx);
  }
}
