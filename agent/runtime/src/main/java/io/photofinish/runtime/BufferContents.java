package io.photofinish.runtime;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The content of byte buffers: elements of the array behind them, which the program may also access
 * itself or by other buffers, or {@link DirectMemory}. Hooks run before the call; one that is about
 * to throw records nothing.
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
    if (buffer != null) {
      readInto(buffer, U.getInt(buffer, POSITION), target, from, length, site, ts, ctx);
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
    if (buffer != null) {
      writeFrom(buffer, U.getInt(buffer, POSITION), source, from, length, site, ts, ctx);
    }
  }

  /** {@code get(index, target, from, length)}. */
  public static void readInto(
      @Nullable Object buffer,
      int index,
      byte @Nullable [] target,
      int from,
      int length,
      int site,
      ThreadState ts,
      long ctx) {
    if (buffer != null && target != null && fits(buffer, index, target, from, length)) {
      readAt(buffer, index, length, site, ts, ctx);
      ArrayRanges.writeRange(target, from, from + length, site, ts, ctx);
    }
  }

  /** {@code put(index, source, from, length)}. */
  public static void writeFrom(
      @Nullable Object buffer,
      int index,
      byte @Nullable [] source,
      int from,
      int length,
      int site,
      ThreadState ts,
      long ctx) {
    if (buffer != null
        && source != null
        && fits(buffer, index, source, from, length)
        && !U.getBoolean(buffer, READ_ONLY)) {
      ArrayRanges.readRange(source, from, from + length, site, ts, ctx);
      writeAt(buffer, index, length, site, ts, ctx);
    }
  }

  /** {@code get(index, target)}. */
  public static void readInto(
      @Nullable Object buffer,
      int index,
      byte @Nullable [] target,
      int site,
      ThreadState ts,
      long ctx) {
    readInto(buffer, index, target, 0, target == null ? 0 : target.length, site, ts, ctx);
  }

  /** {@code put(index, source)}. */
  public static void writeFrom(
      @Nullable Object buffer,
      int index,
      byte @Nullable [] source,
      int site,
      ThreadState ts,
      long ctx) {
    writeFrom(buffer, index, source, 0, source == null ? 0 : source.length, site, ts, ctx);
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

  private static boolean fits(Object buffer, int index, byte[] array, int from, int length) {
    return (index | from | length) >= 0
        && length <= array.length - from
        && length <= U.getInt(buffer, LIMIT) - index;
  }

  private static void access(
      @Nullable Object buffer,
      int index,
      int width,
      boolean write,
      int site,
      ThreadState ts,
      long ctx) {
    if (buffer == null
        || index < 0
        || width <= 0
        || index > U.getInt(buffer, LIMIT) - width
        || (write && U.getBoolean(buffer, READ_ONLY))) {
      return;
    }
    byte[] array = (byte[]) U.getReference(buffer, ARRAY);
    if (array == null) {
      DirectMemory.access(buffer, index, width, write, site, ts, ctx);
      return;
    }
    int from = U.getInt(buffer, OFFSET) + index;
    boolean valid = from <= array.length - width;
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
