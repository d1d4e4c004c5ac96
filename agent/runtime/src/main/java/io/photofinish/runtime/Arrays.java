package io.photofinish.runtime;

import io.photofinish.clock.ArrayShadow;
import java.lang.reflect.Array;
import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * Plain accesses of array elements. Arrays have no room for shadow: it hangs in {@link
 * ObjectTable}, with a direct-mapped cache of each thread in front. The cache holds entries, not
 * arrays, so that it keeps no array alive.
 */
final class Arrays {
  private Arrays() {}

  /** The array's shadow if this thread's cache has it; {@code index} is then within its bounds. */
  @ForceInline
  private static @Nullable ArrayShadow cached(Object array, int index, ThreadState ts) {
    if (array == null) {
      return null;
    }
    ObjectEntry e = ts.entries[System.identityHashCode(array) & (ThreadState.CACHE - 1)];
    if (e == null || !e.refersTo(array)) {
      return null;
    }
    ArrayShadow shadow = e.array;
    return shadow != null && index >= 0 && index < Array.getLength(array) ? shadow : null;
  }

  @ForceInline
  static void read(Object array, int index, int site, ThreadState ts, long ctx) {
    ArrayShadow shadow = cached(array, index, ts);
    if (shadow == null || !shadow.coversRead(index, ts)) {
      readSlow(array, index, site, ts, ctx);
    }
  }

  @ForceInline
  static void write(Object array, int index, int site, ThreadState ts, long ctx) {
    ArrayShadow shadow = cached(array, index, ts);
    if (shadow == null || !shadow.coversWrite(index, ts)) {
      writeSlow(array, index, site, ts, ctx);
    }
  }

  @ForceInline
  static void write(Object array, int index, Object value, int site, ThreadState ts, long ctx) {
    ArrayShadow shadow = cached(array, index, ts);
    if (shadow == null || !shadow.coversWrite(index, ts)) {
      if (value == null || array == null || isStorable(array, value)) {
        writeSlow(array, index, site, ts, ctx);
      }
    }
  }

  /**
   * Whether AASTORE will not throw ArrayStoreException: a store that throws has written nothing.
   */
  private static boolean isStorable(Object array, Object value) {
    return array.getClass().getComponentType().isInstance(value);
  }

  @DontInline
  private static void readSlow(Object array, int index, int site, ThreadState ts, long ctx) {
    if (array == null || index < 0 || index >= Array.getLength(array)) {
      return; // The instruction is about to throw.
    }
    try {
      ts.settle();
      long earlier = shadow(array, ts).read(ts, index, Contexts.intern(ts, ctx, site));
      if (earlier != 0) {
        Races.onElement(array, index, false, Contexts.intern(ts, ctx, site), earlier, ts);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  @DontInline
  private static void writeSlow(Object array, int index, int site, ThreadState ts, long ctx) {
    if (array == null || index < 0 || index >= Array.getLength(array)) {
      return;
    }
    try {
      ts.settle();
      long earlier = shadow(array, ts).write(ts, index, Contexts.intern(ts, ctx, site));
      if (earlier != 0) {
        Races.onElement(array, index, true, Contexts.intern(ts, ctx, site), earlier, ts);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  /**
   * A plain access of elements {@code from}, {@code from + step} and so on below {@code to}, all
   * within bounds.
   */
  static void access(
      Object array, int from, int to, int step, boolean write, int site, ThreadState ts, long ctx) {
    if (from >= to) {
      return;
    }
    int context = Contexts.intern(ts, ctx, site);
    ArrayShadow shadow = shadow(array, ts);
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

  /** The shadow of {@code array}, entered in this thread's cache. */
  static ArrayShadow shadow(Object array, ThreadState ts) {
    int i = System.identityHashCode(array) & (ThreadState.CACHE - 1);
    ObjectEntry e = ts.entries[i];
    if (e == null || !e.refersTo(array)) {
      e = ObjectTable.get(array);
      ts.entries[i] = e;
    }
    return e.arrayShadow(Array.getLength(array));
  }
}
