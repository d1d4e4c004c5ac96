package io.photofinish.runtime;

import java.lang.reflect.Array;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import jdk.internal.misc.Unsafe;

/** Atomic-mode and plain accesses of array elements and of views of bytes. */
final class AtomicElements {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long HEAP = U.objectFieldOffset(ByteBuffer.class, "hb");
  private static final long HEAP_OFFSET = U.objectFieldOffset(ByteBuffer.class, "offset");
  private static final long ADDRESS = U.objectFieldOffset(Buffer.class, "address");

  private AtomicElements() {}

  /**
   * Begins an access of {@code width} elements from {@code index} on, as one variable, of an array
   * or of a buffer's memory.
   */
  static int begin(
      Object base, int index, int width, char type, int mode, int site, ThreadState ts, long ctx) {
    if (base instanceof ByteBuffer) {
      return onBuffer((ByteBuffer) base, index, width, mode, site, ts, ctx);
    } else if (base.getClass().isArray() && index >= 0 && index <= Array.getLength(base) - width) {
      return onArray(base, index, width, type, mode, site, ts, ctx);
    }
    return AtomicOperation.NONE;
  }

  private static int onBuffer(
      ByteBuffer buffer, int index, int width, int mode, int site, ThreadState ts, long ctx) {
    if (index < 0 || index > buffer.limit() - width) {
      return AtomicOperation.NONE;
    }
    Object array = U.getReference(buffer, HEAP);
    if (array != null) {
      return onArray(array, index + U.getInt(buffer, HEAP_OFFSET), width, 'B', mode, site, ts, ctx);
    } else if (isPlain(mode)) {
      boolean write = AtomicMode.shape(mode) != AtomicMode.LOAD;
      if (!write || !buffer.isReadOnly()) {
        DirectMemory.access(buffer, index, width, write, site, ts, ctx);
      }
      return AtomicOperation.NONE;
    } else {
      return onAddress(U.getLong(buffer, ADDRESS) + index, mode, site, ts, ctx);
    }
  }

  private static boolean isPlain(int mode) {
    return AtomicMode.isPlain(mode) && AtomicMode.shape(mode) != AtomicMode.COMPARE;
  }

  static int onArray(
      Object array, int index, int width, char type, int mode, int site, ThreadState ts, long ctx) {
    if (isPlain(mode)) {
      if (AtomicMode.shape(mode) == AtomicMode.LOAD) {
        Arrays.access(array, index, index + width, 1, false, site, ts, ctx);
      } else {
        Arrays.access(array, index, index + width, 1, true, site, ts, ctx);
      }
      return AtomicOperation.NONE;
    }
    VolatileState s = AtomicTable.ofElements(array, index, width);
    Class<?> c = array.getClass();
    long offset = AtomicBases.of(c) + (long) index * U.arrayIndexScale(c);
    // Views have their own byte order: their loads take the lock and are not repeated.
    int locked = width == 1 ? mode : AtomicMode.locked(mode);
    return ts.atomic.begin(s, array, offset, type, locked, site, ts, ctx);
  }

  /** Memory outside the heap: its contents are not tracked, its edges are. */
  static int onAddress(long address, int mode, int site, ThreadState ts, long ctx) {
    if (AtomicMode.isPlain(mode)) {
      Losses.OFF_HEAP.add();
      return AtomicOperation.NONE;
    }
    VolatileState s = OffHeap.state(address);
    return ts.atomic.begin(s, null, 0, 'L', AtomicMode.locked(mode), site, ts, ctx);
  }
}
