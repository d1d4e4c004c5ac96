package io.photofinish.runtime;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Hooks before the access mode methods of {@code VarHandle}, one for each shape of coordinates. The
 * ends are those of {@link Atomics}.
 *
 * <p>Null coordinates and indices out of bounds begin nothing: the access throws. A handle whose
 * variable cannot be told is itself what is released and acquired, and all that may lead to memory
 * segments, or have filters around them, are one: that may order too much, never too little.
 */
public final class VarHandleAccess {
  private VarHandleAccess() {}

  /** No coordinates: a static field. */
  public static int begin(
      @Nullable VarHandle handle, int mode, int site, ThreadState ts, long ctx) {
    if (handle == null) {
      return AtomicOperation.NONE;
    }
    VarHandleTarget target = target(handle, ts);
    if (target == null) {
      return AtomicOperation.NONE;
    }
    target.initialize();
    try {
      VolatileField f = target.field;
      if (f != null && f.isStatic()) {
        return onField(f, f.holder(null), mode, site, ts, ctx);
      } else {
        return onHandle(handle, mode, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
    return AtomicOperation.NONE;
  }

  /** One coordinate: the object whose instance field it is. */
  public static int begin(
      @Nullable VarHandle handle,
      @Nullable Object o,
      int mode,
      int site,
      ThreadState ts,
      long ctx) {
    VarHandleTarget target = handle == null || o == null ? null : target(handle, ts);
    if (handle == null || o == null || target == null) {
      return AtomicOperation.NONE;
    }
    try {
      VolatileField f = target.field;
      if (f == null) {
        return onHandle(handle, mode, site, ts, ctx);
      } else if (!f.isStatic() && target.isReceiver(o)) {
        return onField(f, o, mode, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
    return AtomicOperation.NONE;
  }

  /** Two coordinates: an array and an index, or a byte array or buffer and the index of a byte. */
  public static int begin(
      @Nullable VarHandle handle,
      @Nullable Object base,
      int index,
      int mode,
      int site,
      ThreadState ts,
      long ctx) {
    VarHandleTarget target = handle == null || base == null ? null : target(handle, ts);
    if (handle == null || base == null || target == null) {
      return AtomicOperation.NONE;
    }
    try {
      if (target.isElements()) {
        return AtomicElements.begin(base, index, target.width, target.type, mode, site, ts, ctx);
      } else {
        return onHandle(handle, mode, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
    return AtomicOperation.NONE;
  }

  /** Any other coordinates. */
  public static int beginOther(
      @Nullable VarHandle handle, int mode, int site, ThreadState ts, long ctx) {
    try {
      ts.atomic.prepare(ts);
      if (handle != null) {
        return onHandle(handle, mode, site, ts, ctx);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
    return AtomicOperation.NONE;
  }

  private static @Nullable VarHandleTarget target(VarHandle handle, ThreadState ts) {
    try {
      ts.atomic.prepare(ts);
      return VarHandleTarget.of(handle);
    } catch (Throwable t) {
      Faults.inOrder(t);
      return null;
    }
  }

  /** An access of field {@code f} of {@code holder}, which is the class for a static field. */
  static int onField(VolatileField f, Object holder, int mode, int site, ThreadState ts, long ctx) {
    int shape = AtomicMode.shape(mode);
    if (AtomicMode.isPlain(mode)
        && f.variable.isTracked()
        && shape != AtomicMode.COMPARE) { // No need of a state.
      if (shape != AtomicMode.LOAD) {
        Fields.write(holder, f.variable, site, ts, ctx);
      } else {
        Fields.read(holder, f.variable, site, ts, ctx);
      }
      return AtomicOperation.NONE;
    } else {
      return ts.atomic.begin(f.get(holder), holder, f.offset, f.type, mode, site, ts, ctx);
    }
  }

  private static int onHandle(VarHandle handle, int mode, int site, ThreadState ts, long ctx) {
    return AtomicMode.isPlain(mode)
        ? AtomicOperation.NONE
        : ts.atomic.begin(
            VarHandleTarget.untold(handle), null, 0, 'L', AtomicMode.locked(mode), site, ts, ctx);
  }
}
