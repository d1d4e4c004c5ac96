package io.photofinish.runtime;

import io.photofinish.clock.ArrayShadow;
import org.jspecify.annotations.Nullable;

/**
 * The entry points that woven code calls at accesses of array elements, written out as those of
 * {@link Hooks} are.
 */
public final class ElementHooks {
  private ElementHooks() {}

  /** Before xALOAD. The array may be null, the index out of bounds. */
  public static void readElement(Object array, int index, int site, ThreadState ts, long ctx) {
    ArrayShadow shadow = Arrays.cached(array, ts);
    if (shadow == null || !shadow.isIn(index) || !shadow.coversRead(index, ts)) {
      Arrays.readAndFind(array, index, shadow, site, ts, ctx);
    }
  }

  /** Before xASTORE of a primitive. The array may be null, the index out of bounds. */
  public static void writeElement(Object array, int index, int site, ThreadState ts, long ctx) {
    ArrayShadow shadow = Arrays.cached(array, ts);
    if (shadow == null || !shadow.isIn(index) || !shadow.coversWrite(index, ts)) {
      Arrays.writeAndFind(array, index, shadow, site, ts, ctx);
    }
  }

  /** Before AASTORE; {@code value} tells whether the store will throw ArrayStoreException. */
  public static void writeElement(
      Object array, int index, Object value, int site, ThreadState ts, long ctx) {
    ArrayShadow shadow = Arrays.cached(array, ts);
    if (shadow == null || !shadow.isIn(index) || !shadow.coversWrite(index, ts)) {
      Arrays.writeAndFind(array, index, value, shadow, site, ts, ctx);
    }
  }

  /**
   * As {@link #readElement}, where woven code has a local for the array's shadow: null, or what an
   * earlier call for the same array has returned.
   */
  public static @Nullable ArrayShadow readElement(
      Object array, int index, @Nullable ArrayShadow shadow, int site, ThreadState ts, long ctx) {
    return shadow != null && shadow.isIn(index) && shadow.coversRead(index, ts)
        ? shadow
        : Arrays.readAndFind(array, index, shadow, site, ts, ctx);
  }

  /** As {@link #writeElement}, with the array's shadow in a local. */
  public static @Nullable ArrayShadow writeElement(
      Object array, int index, @Nullable ArrayShadow shadow, int site, ThreadState ts, long ctx) {
    return shadow != null && shadow.isIn(index) && shadow.coversWrite(index, ts)
        ? shadow
        : Arrays.writeAndFind(array, index, shadow, site, ts, ctx);
  }

  /** As {@link #writeElement} before AASTORE, with the array's shadow in a local. */
  public static @Nullable ArrayShadow writeElement(
      Object array,
      int index,
      Object value,
      @Nullable ArrayShadow shadow,
      int site,
      ThreadState ts,
      long ctx) {
    return shadow != null && shadow.isIn(index) && shadow.coversWrite(index, ts)
        ? shadow
        : Arrays.writeAndFind(array, index, value, shadow, site, ts, ctx);
  }

  /**
   * Before xALOAD in a loop that cannot synchronize: returns {@code span} of the elements of {@code
   * swept} extended by this one, or, having recorded that span, a new one; see {@link Sweeps}.
   */
  public static long sweepRead(
      Object array,
      int index,
      Object swept,
      long span,
      int step,
      int site,
      ThreadState ts,
      long ctx) {
    return array == swept && index == (int) span
        ? span + step
        : Sweeps.begin(array, index, swept, span, step, false, site, ts, ctx);
  }

  /** Before xASTORE of a primitive, as {@link #sweepRead}. */
  public static long sweepWrite(
      Object array,
      int index,
      Object swept,
      long span,
      int step,
      int site,
      ThreadState ts,
      long ctx) {
    return array == swept && index == (int) span
        ? span + step
        : Sweeps.begin(array, index, swept, span, step, true, site, ts, ctx);
  }

  /** Where a loop is left, or was never entered: records the span, unless {@code swept} is null. */
  public static void sweptRead(
      Object swept, long span, int step, int site, ThreadState ts, long ctx) {
    if (swept != null) {
      Sweeps.record(swept, span, step, false, site, ts, ctx);
    }
  }

  /** As {@link #sweptRead}, of writes. */
  public static void sweptWrite(
      Object swept, long span, int step, int site, ThreadState ts, long ctx) {
    if (swept != null) {
      Sweeps.record(swept, span, step, true, site, ts, ctx);
    }
  }
}
