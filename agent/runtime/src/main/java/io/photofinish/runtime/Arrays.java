package io.photofinish.runtime;

import io.photofinish.clock.ArrayShadow;
import java.lang.reflect.Array;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * Plain accesses of array elements. Arrays have no room for shadow: it hangs in {@link
 * ObjectTable}.
 */
final class Arrays {
  private Arrays() {}

  /** The array's shadow if this thread's cache has it. */
  @ForceInline
  static @Nullable ArrayShadow cached(Object array, ThreadState ts) {
    if (array == null) {
      return null;
    }
    ObjectEntry e = ts.nearEntry(array);
    return e == null ? null : e.array;
  }

  /**
   * A read that is perhaps not known yet.
   *
   * @param known the array's shadow, or null
   * @return the array's shadow; null if there is no array, or for want of memory
   */
  @DontInline
  static @Nullable ArrayShadow readAndFind(
      Object array, int index, @Nullable ArrayShadow known, int site, ThreadState ts, long ctx) {
    return access(array, index, known, false, site, ts, ctx);
  }

  /** A write that is perhaps not known yet, as {@link #readAndFind}. */
  @DontInline
  static @Nullable ArrayShadow writeAndFind(
      Object array, int index, @Nullable ArrayShadow known, int site, ThreadState ts, long ctx) {
    return access(array, index, known, true, site, ts, ctx);
  }

  /** A store of {@code value}: one that throws ArrayStoreException has written nothing. */
  @DontInline
  static @Nullable ArrayShadow writeAndFind(
      Object array,
      int index,
      Object value,
      @Nullable ArrayShadow known,
      int site,
      ThreadState ts,
      long ctx) {
    if (array != null && value != null && !array.getClass().getComponentType().isInstance(value)) {
      return known;
    }
    return access(array, index, known, true, site, ts, ctx);
  }

  @DontInline
  private static @Nullable ArrayShadow access(
      Object array,
      int index,
      @Nullable ArrayShadow known,
      boolean write,
      int site,
      ThreadState ts,
      long ctx) {
    if (array == null) {
      return null; // The instruction is about to throw.
    }
    ArrayShadow shadow = known;
    try {
      if (shadow == null) {
        shadow = shadow(array, ts);
        if (shadow.isIn(index)
            && (write ? shadow.coversWrite(index, ts) : shadow.coversRead(index, ts))) {
          return shadow;
        }
      }
      if (!shadow.isIn(index)) {
        return shadow;
      }
      ts.settle();
      int context = Contexts.intern(ts, ctx, site);
      long earlier = write ? shadow.write(ts, index, context) : shadow.read(ts, index, context);
      if (earlier != 0) {
        Races.onElement(array, index, write, context, earlier, ts);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
    return shadow;
  }

  /**
   * A plain access of elements {@code from}, {@code from + step} and so on below {@code to}, all
   * within bounds.
   */
  static void access(
      Object array, int from, int to, int step, boolean write, int site, ThreadState ts, long ctx) {
    access(array, Array.getLength(array), from, to, step, write, site, ts, ctx);
  }

  /**
   * The same of {@code length} variables behind any object, which it had when it was first seen.
   */
  @DontInline
  static void access(
      Object array,
      int length,
      int from,
      int to,
      int step,
      boolean write,
      int site,
      ThreadState ts,
      long ctx) {
    if (from >= to) {
      return;
    }
    access(array, shadow(array, length, ts), from, to, step, write, site, ts, ctx);
  }

  /** The same where the shadow is known. */
  @DontInline
  static void access(
      Object array,
      ArrayShadow shadow,
      int from,
      int to,
      int step,
      boolean write,
      int site,
      ThreadState ts,
      long ctx) {
    if (!shadow.isIn(to - 1) || isCovered(shadow, from, to, step, write, ts)) {
      return;
    }
    int context = Contexts.intern(ts, ctx, site);
    for (int i = from; i < to; i = ts.resumeIndex) {
      long earlier =
          write
              ? shadow.writeRange(ts, i, to, step, context)
              : shadow.readRange(ts, i, to, step, context);
      if (earlier == 0) {
        return;
      }
      int next = ts.resumeIndex;
      Races.onElement(array, ts.conflictIndex, write, context, earlier, ts);
      ts.resumeIndex = next;
    }
  }

  /** Whether a short range, as of a number in a buffer, would add nothing. */
  private static boolean isCovered(
      ArrayShadow shadow, int from, int to, int step, boolean write, ThreadState ts) {
    if (to - from > Long.BYTES) {
      return false;
    }
    for (int i = from; i < to; i += step) {
      if (!(write ? shadow.coversWrite(i, ts) : shadow.coversRead(i, ts))) {
        return false;
      }
    }
    return true;
  }

  /** The shadow of {@code array}, entered in this thread's cache. */
  static ArrayShadow shadow(Object array, ThreadState ts) {
    return shadow(array, Array.getLength(array), ts);
  }

  private static ArrayShadow shadow(Object array, int length, ThreadState ts) {
    return ts.entry(array).arrayShadow(length);
  }
}
