package io.photofinish.runtime;

import java.lang.reflect.Array;
import jdk.internal.vm.annotation.DontInline;

/**
 * Accesses of neighbouring elements in a loop, recorded as one range when the loop is left. Woven
 * code keeps the elements that wait in two locals: their array, or null when none do, and their
 * span. The loop is one in which this thread cannot synchronize, so it makes no difference whether
 * an access is recorded before or after the loop's others.
 *
 * <p>A span is {@code (first << 32) + next}: elements {@code first}, {@code first + step} and so on
 * up to, not including, {@code next}. Its last element may be out of bounds, for it is added before
 * the instruction that then throws.
 */
final class Sweeps {
  private Sweeps() {}

  /** A span of one element, after the span before it has been recorded. */
  @DontInline
  static long begin(
      Object array,
      int index,
      Object swept,
      long span,
      int step,
      boolean write,
      int site,
      ThreadState ts,
      long ctx) {
    if (swept != null) {
      if (array == swept && isIn(span, step, index)) {
        return span;
      }
      record(swept, span, step, write, site, ts, ctx);
    }
    return ((long) index << 32) + index + step;
  }

  private static boolean isIn(long span, int step, int index) {
    long first = first(span);
    long next = span - (first << 32);
    return (step > 0 ? index >= first && index < next : index <= first && index > next)
        && (index - first) % step == 0;
  }

  /** Records the elements of a span. */
  @DontInline
  static void record(
      Object array, long span, int step, boolean write, int site, ThreadState ts, long ctx) {
    long first = first(span);
    long last = span - (first << 32) - step;
    if (last < 0 || last >= Array.getLength(array)) {
      last -= step;
    }
    long low = Math.min(first, last);
    long high = Math.max(first, last);
    if ((step > 0 ? last < first : last > first) || low < 0 || high >= Array.getLength(array)) {
      return; // Its only element was out of bounds.
    }
    try {
      ts.settle();
      Arrays.access(array, (int) low, (int) high + 1, Math.abs(step), write, site, ts, ctx);
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }

  private static long first(long span) {
    return (span - (int) span) >> 32;
  }
}
