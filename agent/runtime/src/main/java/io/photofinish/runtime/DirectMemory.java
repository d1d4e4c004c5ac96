package io.photofinish.runtime;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The content of direct byte buffers, mapped ones included: bytes of the buffer that was made
 * first, to which duplicates and slices lead by {@code DirectByteBuffer.att}. That buffer is the
 * key of the shadow; as long as a view of it can be used it is alive, and so is its memory.
 *
 * <p>A buffer of a {@code MemorySegment} has no such buffer behind it, see {@link Segments}, nor
 * has one that the JDK attached another object to: its content is not known.
 */
final class DirectMemory {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long ADDRESS = U.objectFieldOffset(Buffer.class, "address");
  private static final long CAPACITY = U.objectFieldOffset(Buffer.class, "capacity");
  private static final long SEGMENT = U.objectFieldOffset(Buffer.class, "segment");
  private static final @Nullable Class<?> DIRECT =
      ShadowMembers.load("java/nio/DirectByteBuffer", null);
  private static final long ATTACHMENT =
      DIRECT == null ? ShadowMembers.NONE : ShadowMembers.offset(DIRECT, "", "att");

  /** Views of views lead to the first buffer at once; more steps than these are nothing of ours. */
  private static final int MOST_STEPS = 8;

  private DirectMemory() {}

  /** An access of {@code width} bytes at {@code index}, which is within the buffer's limit. */
  static void access(
      Object buffer, int index, int width, boolean write, int site, ThreadState ts, long ctx) {
    long address = U.getLong(buffer, ADDRESS) + index;
    Object segment = U.getReference(buffer, SEGMENT);
    if (segment != null) {
      Segments.throughBuffer(segment, address, width, write, site, ts, ctx);
    } else {
      ofBuffer(buffer, address, width, write, site, ts, ctx);
    }
  }

  /** An access of {@code width} bytes at an address within the memory of a buffer. */
  static void ofBuffer(
      @Nullable Object buffer,
      long address,
      long width,
      boolean write,
      int site,
      ThreadState ts,
      long ctx) {
    Object root = root(buffer);
    if (root == null) {
      Losses.OFF_HEAP.add();
    } else {
      onRoot(root, address, width, write, site, ts, ctx);
    }
  }

  private static void onRoot(
      Object root, long address, long width, boolean write, int site, ThreadState ts, long ctx) {
    long from = address - U.getLong(root, ADDRESS);
    int capacity = U.getInt(root, CAPACITY);
    if (from >= 0 && width > 0 && from <= capacity - width) {
      try {
        ts.settle();
        Arrays.access(root, capacity, (int) from, (int) (from + width), 1, write, site, ts, ctx);
      } catch (Throwable t) {
        Faults.inHook(t);
      }
    }
  }

  /** The buffer that {@code buffer} is a view of, or itself; null when there is none. */
  private static @Nullable Object root(@Nullable Object buffer) {
    if (ATTACHMENT == ShadowMembers.NONE
        || !(buffer instanceof MappedByteBuffer)
        || U.getReference(buffer, SEGMENT) != null) {
      return null;
    }
    Object root = buffer;
    for (int i = 0; i < MOST_STEPS; i++) {
      Object attached = U.getReference(root, ATTACHMENT);
      if (attached == null) {
        return root;
      }
      if (!(attached instanceof MappedByteBuffer)) {
        return null;
      }
      root = attached;
    }
    return null;
  }

  /** How many bytes the memory has that is a key of shadow. */
  static int length(Object key) {
    return ((ByteBuffer) key).capacity();
  }
}
