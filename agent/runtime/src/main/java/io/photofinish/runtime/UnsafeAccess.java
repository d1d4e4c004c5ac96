package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Hooks before the methods of {@code sun.misc.Unsafe} that access (object, offset). The ends are
 * those of {@link Atomics}.
 *
 * <p>The variable is a field, static or not, an array element or several bytes of an array, or, for
 * a null object, memory outside the heap.
 */
public final class UnsafeAccess {
  private static final Unsafe U = Unsafe.getUnsafe();

  private UnsafeAccess() {}

  /**
   * Before an access of {@code type} (a descriptor's first character) at {@code offset} of {@code
   * o}.
   */
  public static int begin(
      @Nullable Object o, long offset, int type, int mode, int site, ThreadState ts, long ctx) {
    try {
      ts.atomic.prepare(ts);
      if (o == null) {
        return AtomicElements.onAddress(offset, mode, site, ts, ctx);
      } else if (o.getClass().isArray()) {
        return onArray(o, offset, (char) type, mode, site, ts, ctx);
      } else {
        VolatileField f = o instanceof Class ? AtomicFields.ofClass((Class<?>) o, offset) : null;
        f = f != null ? f : AtomicFields.instance(o.getClass(), offset);
        if (f != null) {
          return VarHandleAccess.onField(f, o, mode, site, ts, ctx);
        }
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
    return AtomicOperation.NONE;
  }

  private static int onArray(
      Object array, long offset, char type, int mode, int site, ThreadState ts, long ctx) {
    Class<?> c = array.getClass();
    long scale = U.arrayIndexScale(c);
    long index = (offset - AtomicBases.of(c)) / scale;
    long width = Math.max(1, size(type, scale) / scale);
    if (index >= 0 && index + width <= java.lang.reflect.Array.getLength(array)) {
      return AtomicElements.onArray(array, (int) index, (int) width, type, mode, site, ts, ctx);
    }
    return AtomicOperation.NONE;
  }

  private static long size(char type, long ofReference) {
    return switch (type) {
      case 'Z', 'B' -> 1;
      case 'S', 'C' -> 2;
      case 'I', 'F' -> 4;
      case 'J', 'D' -> 8;
      default -> ofReference;
    };
  }
}
