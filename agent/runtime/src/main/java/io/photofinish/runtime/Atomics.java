package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Hooks around the operations of {@code java.util.concurrent.atomic} and the ends of all atomic
 * operations, whatever began them: {@link VarHandleAccess}, {@link UnsafeAccess}, {@link
 * AtomicUpdaters}.
 *
 * <p>Package {@code java.util.concurrent.atomic}: "The memory effects for accesses and updates of
 * atomics are as if they were VarHandle operations" of the mode each method's javadoc names.
 */
public final class Atomics {
  private Atomics() {}

  /**
   * Before an operation on the one variable of {@code atomic}, which may be null. The result, as
   * that of every begin, is for the end.
   */
  public static int begin(@Nullable Object atomic, int mode, int site, ThreadState ts, long ctx) {
    try {
      ts.atomic.prepare(ts);
      AtomicPlace place = atomic == null ? null : AtomicPlace.of(atomic);
      if (atomic != null && place != null) {
        VolatileState s = AtomicTable.ofObject(atomic);
        int m = place.isCompound() ? AtomicMode.locked(mode) : mode;
        return ts.atomic.begin(s, atomic, place.offset, place.type, m, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
    return AtomicOperation.NONE;
  }

  /** Before an operation on one element of an atomic array. */
  public static int begin(
      @Nullable Object atomicArray, int index, int mode, int site, ThreadState ts, long ctx) {
    try {
      ts.atomic.prepare(ts);
      AtomicPlace place = atomicArray == null ? null : AtomicPlace.of(atomicArray);
      if (atomicArray != null && place != null) {
        Object array = place.array(atomicArray);
        if (array != null && index >= 0 && index < java.lang.reflect.Array.getLength(array)) {
          long offset = place.elementOffset(index);
          VolatileState s = AtomicTable.ofElement(atomicArray, index);
          return ts.atomic.begin(s, array, offset, place.type, mode, site, ts, ctx);
        }
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
    return AtomicOperation.NONE;
  }

  /** After a store, an unconditional update, or a load whose mode says it holds the lock. */
  public static void end(int operation, ThreadState ts) {
    try {
      ts.atomic.end(operation, ts);
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** After a compare-and-set; gives back its result. */
  public static boolean endCompare(
      boolean stored, int operation, int site, ThreadState ts, long ctx) {
    try {
      ts.atomic.endCompare(stored, operation, site, ts, ctx);
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
    return stored;
  }

  // After a compare-and-exchange. The comparison is by bits ("==" of references; the javadoc of
  // VarHandle says so for float and double), as by the operation itself.

  public static void endExchange(
      int expected, int witness, int operation, int site, ThreadState ts, long ctx) {
    endCompare(expected == witness, operation, site, ts, ctx);
  }

  public static void endExchange(
      long expected, long witness, int operation, int site, ThreadState ts, long ctx) {
    endCompare(expected == witness, operation, site, ts, ctx);
  }

  public static void endExchange(
      float expected, float witness, int operation, int site, ThreadState ts, long ctx) {
    endCompare(
        Float.floatToRawIntBits(expected) == Float.floatToRawIntBits(witness),
        operation,
        site,
        ts,
        ctx);
  }

  public static void endExchange(
      double expected, double witness, int operation, int site, ThreadState ts, long ctx) {
    endCompare(
        Double.doubleToRawLongBits(expected) == Double.doubleToRawLongBits(witness),
        operation,
        site,
        ts,
        ctx);
  }

  @SuppressWarnings("ReferenceEquality")
  public static void endExchange(
      @Nullable Object expected,
      @Nullable Object witness,
      int operation,
      int site,
      ThreadState ts,
      long ctx) {
    endCompare(expected == witness, operation, site, ts, ctx);
  }

  // After a load: the value to use, which is the one loaded or a later one of the variable.

  public static int endLoad(int value, int operation, int site, ThreadState ts, long ctx) {
    try {
      AtomicOperation op = ts.atomic;
      return op.endLoad(operation, site, ts, ctx) ? value : (int) op.reload(site, ts, ctx);
    } catch (Throwable t) {
      Faults.inOrder(t);
      return value;
    }
  }

  public static long endLoad(long value, int operation, int site, ThreadState ts, long ctx) {
    try {
      AtomicOperation op = ts.atomic;
      return op.endLoad(operation, site, ts, ctx) ? value : op.reload(site, ts, ctx);
    } catch (Throwable t) {
      Faults.inOrder(t);
      return value;
    }
  }

  public static float endLoad(float value, int operation, int site, ThreadState ts, long ctx) {
    try {
      AtomicOperation op = ts.atomic;
      return op.endLoad(operation, site, ts, ctx)
          ? value
          : AtomicValues.toFloat(op.reload(site, ts, ctx), op.type());
    } catch (Throwable t) {
      Faults.inOrder(t);
      return value;
    }
  }

  public static double endLoad(double value, int operation, int site, ThreadState ts, long ctx) {
    try {
      AtomicOperation op = ts.atomic;
      return op.endLoad(operation, site, ts, ctx)
          ? value
          : AtomicValues.toDouble(op.reload(site, ts, ctx), op.type());
    } catch (Throwable t) {
      Faults.inOrder(t);
      return value;
    }
  }

  public static @Nullable Object endLoad(
      @Nullable Object value, int operation, int site, ThreadState ts, long ctx) {
    try {
      AtomicOperation op = ts.atomic;
      return op.endLoad(operation, site, ts, ctx) ? value : op.reloadReference(site, ts, ctx);
    } catch (Throwable t) {
      Faults.inOrder(t);
      return value;
    }
  }

  // After a load: whether the value may be used. Otherwise it is made again, from its begin on.

  public static boolean keepLoad(int value, int operation, int site, ThreadState ts, long ctx) {
    try {
      AtomicOperation op = ts.atomic;
      return op.endLoad(operation, site, ts, ctx) || op.confirm(value, site, ts, ctx);
    } catch (Throwable t) {
      Faults.inHook(t);
      return true;
    }
  }

  public static boolean keepLoad(
      @Nullable Object value, int operation, int site, ThreadState ts, long ctx) {
    try {
      AtomicOperation op = ts.atomic;
      return op.endLoad(operation, site, ts, ctx) || op.confirm(value, site, ts, ctx);
    } catch (Throwable t) {
      Faults.inHook(t);
      return true;
    }
  }

  /**
   * Before an operation on {@code atomic} that may run functions of the program or is made of
   * several: it publishes from the start, which may order more than it should by the duration of
   * the operation.
   */
  public static void release(@Nullable Object atomic, ThreadState ts) {
    try {
      ts.atomic.prepare(ts);
      if (atomic != null) {
        VolatileState s = AtomicTable.ofObject(atomic);
        if (Sampling.on && s.isQuiet(ts, false)) {
          return;
        }
        long held = s.lock();
        try {
          s.publish(ts, AtomicMode.VOLATILE, true);
        } finally {
          s.unlock(held, true);
        }
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** After such an operation: it acquires at its end, likewise. */
  public static void acquire(@Nullable Object atomic, ThreadState ts) {
    try {
      ts.atomic.prepare(ts);
      if (atomic != null) {
        VolatileState s = AtomicTable.ofObject(atomic);
        if (Sampling.on && s.teachesNothing(ts)) {
          return;
        }
        long held = s.lock();
        try {
          s.acquire(ts, AtomicMode.VOLATILE);
        } finally {
          s.unlock(held, false);
        }
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** {@code VarHandle.fullFence} and the like: both of the two below. */
  public static void fullFence(ThreadState ts) {
    acquireFence(ts);
    releaseFence(ts);
  }

  public static void acquireFence(ThreadState ts) {
    try {
      ts.atomic.prepare(ts);
      ts.atomic.fences.acquire(ts);
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  public static void releaseFence(ThreadState ts) {
    try {
      ts.atomic.prepare(ts);
      ts.atomic.fences.release(ts);
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }
}
