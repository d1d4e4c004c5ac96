package io.photofinish.runtime;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The content of byte buffers on the heap: elements of the array behind them, which the program may
 * also access itself or by other buffers. Hooks run before the call; one that is about to throw
 * records nothing.
 */
public final class BufferContents {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long ARRAY = U.objectFieldOffset(ByteBuffer.class, "hb");
  private static final long OFFSET = U.objectFieldOffset(ByteBuffer.class, "offset");
  private static final long POSITION = U.objectFieldOffset(Buffer.class, "position");
  private static final long LIMIT = U.objectFieldOffset(Buffer.class, "limit");
  private static final long READ_ONLY = U.objectFieldOffset(ByteBuffer.class, "isReadOnly");

  private BufferContents() {}

  /** A read of {@code width} bytes at an index. */
  public static void readAt(
      @Nullable Object buffer, int index, int width, int site, ThreadState ts, long ctx) {
    access(buffer, index, width, false, site, ts, ctx);
  }

  /** A write of {@code width} bytes at an index. */
  public static void writeAt(
      @Nullable Object buffer, int index, int width, int site, ThreadState ts, long ctx) {
    access(buffer, index, width, true, site, ts, ctx);
  }

  /** A read of the next {@code width} bytes. */
  public static void readNext(
      @Nullable Object buffer, int width, int site, ThreadState ts, long ctx) {
    if (buffer != null) {
      access(buffer, U.getInt(buffer, POSITION), width, false, site, ts, ctx);
    }
  }

  /** A write of the next {@code width} bytes. */
  public static void writeNext(
      @Nullable Object buffer, int width, int site, ThreadState ts, long ctx) {
    if (buffer != null) {
      access(buffer, U.getInt(buffer, POSITION), width, true, site, ts, ctx);
    }
  }

  /** {@code get(target, from, length)}. */
  public static void readInto(
      @Nullable Object buffer,
      byte @Nullable [] target,
      int from,
      int length,
      int site,
      ThreadState ts,
      long ctx) {
    if (buffer != null && target != null && fits(buffer, target, from, length)) {
      readNext(buffer, length, site, ts, ctx);
      ArrayRanges.writeRange(target, from, from + length, site, ts, ctx);
    }
  }

  /** {@code put(source, from, length)}. */
  public static void writeFrom(
      @Nullable Object buffer,
      byte @Nullable [] source,
      int from,
      int length,
      int site,
      ThreadState ts,
      long ctx) {
    if (buffer != null
        && source != null
        && fits(buffer, source, from, length)
        && !U.getBoolean(buffer, READ_ONLY)) {
      ArrayRanges.readRange(source, from, from + length, site, ts, ctx);
      writeNext(buffer, length, site, ts, ctx);
    }
  }

  /** {@code get(target)}. */
  public static void readInto(
      @Nullable Object buffer, byte @Nullable [] target, int site, ThreadState ts, long ctx) {
    readInto(buffer, target, 0, target == null ? 0 : target.length, site, ts, ctx);
  }

  /** {@code put(source)}. */
  public static void writeFrom(
      @Nullable Object buffer, byte @Nullable [] source, int site, ThreadState ts, long ctx) {
    writeFrom(buffer, source, 0, source == null ? 0 : source.length, site, ts, ctx);
  }

  /** {@code put(source)} of what remains in another buffer. */
  public static void transfer(
      @Nullable Object buffer, @Nullable Object source, int site, ThreadState ts, long ctx) {
    if (buffer != null && source != null && buffer != source) {
      int length = remaining(source);
      if (length <= remaining(buffer) && !U.getBoolean(buffer, READ_ONLY)) {
        readNext(source, length, site, ts, ctx);
        writeNext(buffer, length, site, ts, ctx);
      }
    }
  }

  private static int remaining(Object buffer) {
    return U.getInt(buffer, LIMIT) - U.getInt(buffer, POSITION);
  }

  private static boolean fits(Object buffer, byte[] array, int from, int length) {
    return (from | length) >= 0 && length <= array.length - from && length <= remaining(buffer);
  }

  private static void access(
      @Nullable Object buffer,
      int index,
      int width,
      boolean write,
      int site,
      ThreadState ts,
      long ctx) {
    byte[] array = buffer == null ? null : (byte[]) U.getReference(buffer, ARRAY);
    if (buffer == null
        || array == null
        || index < 0
        || width <= 0
        || (write && U.getBoolean(buffer, READ_ONLY))) {
      return;
    }
    int from = U.getInt(buffer, OFFSET) + index;
    boolean valid = index <= U.getInt(buffer, LIMIT) - width && from <= array.length - width;
    if (valid && width == 1) {
      if (write) {
        Arrays.writeAndFind(array, from, null, site, ts, ctx);
      } else {
        Arrays.readAndFind(array, from, null, site, ts, ctx);
      }
    } else if (valid && write) {
      ArrayRanges.writeRange(array, from, from + width, site, ts, ctx);
    } else if (valid) {
      ArrayRanges.readRange(array, from, from + width, site, ts, ctx);
    }
  }
}
