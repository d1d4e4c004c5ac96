package io.photofinish.runtime;

import java.lang.reflect.Array;

/**
 * Accesses of many elements by one call of the JDK, recorded after it has returned, when its
 * arguments are known to have been valid.
 */
public final class ArrayRanges {
  private ArrayRanges() {}

  /**
   * Before {@code System.arraycopy}: records what it does when it is going to throw
   * ArrayStoreException, which is to copy the elements before the one that cannot be stored, and no
   * more (javadoc of {@code System.arraycopy}). Arguments that are refused at once do nothing.
   */
  public static void copying(
      Object source,
      int sourceFrom,
      Object target,
      int targetFrom,
      int length,
      int site,
      ThreadState ts,
      long ctx) {
    if (source instanceof Object[]
        && target instanceof Object[]
        && source.getClass() != target.getClass()) {
      int stored = storable((Object[]) source, sourceFrom, (Object[]) target, targetFrom, length);
      if (stored < length) {
        record(source, sourceFrom, sourceFrom + stored + 1, false, site, ts, ctx);
        record(target, targetFrom, targetFrom + stored, true, site, ts, ctx);
      }
    }
  }

  /** How many elements can be stored before one that cannot; {@code length} for all or an error. */
  private static int storable(
      Object[] source, int sourceFrom, Object[] target, int targetFrom, int length) {
    Class<?> type = target.getClass().getComponentType();
    if (type.isAssignableFrom(source.getClass().getComponentType())
        || (sourceFrom | targetFrom | length) < 0
        || sourceFrom > source.length - length
        || targetFrom > target.length - length) {
      return length;
    }
    int stored = 0;
    while (stored < length) {
      Object element = source[sourceFrom + stored];
      if (element != null && !type.isInstance(element)) {
        return stored;
      }
      stored++;
    }
    return stored;
  }

  /** After {@code System.arraycopy}. */
  public static void copied(
      Object source,
      int sourceFrom,
      Object target,
      int targetFrom,
      int length,
      int site,
      ThreadState ts,
      long ctx) {
    record(source, sourceFrom, sourceFrom + length, false, site, ts, ctx);
    record(target, targetFrom, targetFrom + length, true, site, ts, ctx);
  }

  public static void readAll(Object array, int site, ThreadState ts, long ctx) {
    if (array != null) { // Arrays.hashCode and toString take null.
      record(array, 0, Array.getLength(array), false, site, ts, ctx);
    }
  }

  public static void writeAll(Object array, int site, ThreadState ts, long ctx) {
    record(array, 0, Array.getLength(array), true, site, ts, ctx);
  }

  /** Reads from (inclusive) to (exclusive), or to the array's end if that is nearer. */
  public static void readRange(Object array, int from, int to, int site, ThreadState ts, long ctx) {
    record(array, from, Math.min(to, Array.getLength(array)), false, site, ts, ctx);
  }

  public static void writeRange(
      Object array, int from, int to, int site, ThreadState ts, long ctx) {
    record(array, from, to, true, site, ts, ctx);
  }

  /** Reads the first {@code length} elements, or all when there are fewer. */
  public static void readPrefix(Object array, int length, int site, ThreadState ts, long ctx) {
    record(array, 0, Math.min(length, Array.getLength(array)), false, site, ts, ctx);
  }

  /** After {@code Arrays.equals}: both arrays have been read to their ends if they are equal. */
  public static void readBothIfTrue(
      boolean equal, Object a, Object b, int site, ThreadState ts, long ctx) {
    if (equal && a != null && a != b) {
      readAll(a, site, ts, ctx);
      readAll(b, site, ts, ctx);
    }
  }

  private static void record(
      Object array, int from, int to, boolean write, int site, ThreadState ts, long ctx) {
    if (!Sampling.watchesArray(array)) {
      return;
    }
    try {
      ts.settle();
      Arrays.access(array, from, to, 1, write, site, ts, ctx);
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }
}
