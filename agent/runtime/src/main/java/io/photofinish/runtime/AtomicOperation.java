package io.photofinish.runtime;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;

/**
 * The atomic operation that one thread is in the middle of, between a begin hook and its end hook.
 * One per thread, used by that thread only.
 *
 * <p>A thread is in one operation at a time: what runs between begin and end is a single
 * instruction or JDK method, and nothing of the program but what {@link AtomicDetours} tells. An
 * operation that throws is settled by the thread's next hook.
 *
 * <p>A load is optimistic, and made again under the lock if it may teach something; what else is
 * made under the lock is a {@link LockedAccess}.
 */
final class AtomicOperation extends LockedAccess {
  private static final Unsafe U = Unsafe.getUnsafe();

  /** Number of no operation. */
  static final int NONE = 0;

  /** Number of the operation in progress. */
  private int current;

  private int last;

  private long offset;

  /** Type of the variable, as in a descriptor; {@code L} for all references. */
  private char type;

  /** Whether it was begun without the lock, see {@link VolatileState#isQuiet}. */
  private boolean quiet;

  /** Of an optimistic load: the version it started with. */
  private long version;

  final Fences fences = new Fences();

  private final AtomicDetours detours = new AtomicDetours();

  /** Before every operation: leaves the last one, which threw or surrounds this one. */
  @DontInline
  void prepare(ThreadState ts) {
    ts.settle();
    VolatileState s = state;
    if (s != null) {
      detours.leave(current, s, base, offset, type, mode);
      forget();
    }
    Perturbation.point(ts);
  }

  /**
   * Begins an operation on the variable of {@code s}, whose value is at {@code base, offset}. The
   * result is for its end.
   */
  @DontInline
  int begin(
      VolatileState s,
      @Nullable Object base,
      long offset,
      char type,
      int mode,
      int site,
      ThreadState ts,
      long ctx) {
    last = last == -1 ? 1 : last + 1;
    current = last;
    this.state = s;
    this.base = base;
    this.offset = offset;
    this.type = type;
    this.mode = mode;
    this.quiet = false;
    if (AtomicMode.isPlain(mode)) {
      beginPlain(s, site, ts, ctx);
    } else if (AtomicMode.shape(mode) == AtomicMode.LOAD) {
      version = s.version();
    } else if (Sampling.on
        && AtomicMode.shape(mode) != AtomicMode.FUNCTION
        && s.isQuiet(ts, AtomicMode.shape(mode) != AtomicMode.STORE)) {
      quiet = true;
    } else {
      beginLocked(s, site, ts, ctx);
    }
    return current;
  }

  /** Ends an operation that was begun without the lock. */
  private void endQuiet(VolatileState s, ThreadState ts) {
    forget();
    if (AtomicMode.shape(mode) != AtomicMode.STORE && !s.teachesNothing(ts)) {
      long locked = s.lock();
      s.acquire(ts, AtomicMode.VOLATILE);
      s.unlock(locked, false);
    }
  }

  /** Whether the operation of this number is still in progress: neither ended nor settled. */
  private boolean isCurrent(int number) {
    return number == current && state != null;
  }

  private void beginPlain(VolatileState s, int site, ThreadState ts, long ctx) {
    int shape = AtomicMode.shape(mode);
    if (shape != AtomicMode.COMPARE) { // Whether that one writes is known at its end.
      int access = shape == AtomicMode.LOAD ? VolatileState.READ : VolatileState.WRITE;
      s.recordAndReport(ts, base, access | VolatileState.PLAIN, site, ctx);
      forget();
    }
  }

  /** Takes the lock again for the compare-and-set that follows the function. */
  void resume(
      int number,
      VolatileState s,
      @Nullable Object base,
      long offset,
      char type,
      int context,
      ThreadState ts) {
    this.current = number;
    this.state = s;
    this.base = base;
    this.offset = offset;
    this.type = type;
    this.mode = AtomicMode.both(AtomicMode.FUNCTION, AtomicMode.VOLATILE, AtomicMode.VOLATILE);
    this.kind = VolatileState.WRITE;
    this.context = context;
    this.quiet = false;
    lock(s, ts);
  }

  /** Ends a store, an update or a load under the lock. */
  @DontInline
  void end(int number, ThreadState ts) {
    VolatileState s = state;
    if (s != null && isCurrent(number)) {
      if (quiet) {
        endQuiet(s, ts);
        return;
      }
      finish(s, kind == VolatileState.WRITE, ts);
    } else {
      detours.end(number, true, ts);
    }
  }

  /** Ends a compare-and-set that stored, or did not. */
  @DontInline
  void endCompare(boolean stored, int number, int site, ThreadState ts, long ctx) {
    VolatileState s = state;
    if (s == null || !isCurrent(number)) {
      detours.end(number, stored, ts);
      return;
    }
    if (quiet) {
      endQuiet(s, ts);
      return;
    }
    kind = stored ? VolatileState.WRITE : VolatileState.READ;
    if (AtomicMode.isPlain(mode)) {
      s.recordAndReport(ts, base, kind | VolatileState.PLAIN, site, ctx);
      forget();
      return;
    }
    record(s, ts);
    if (stored) {
      s.publish(ts, AtomicMode.storeOrder(mode), true);
    }
    finish(s, stored, ts);
  }

  /** Gives the lock back, in case the operation threw. What it may have stored is loaded anew. */
  @Override
  public void settle(ThreadState ts) {
    VolatileState s = state;
    if (s != null) {
      detours.leave(current, s, base, offset, type, mode);
      finish(s, kind == VolatileState.WRITE, ts);
    }
  }

  /**
   * Ends a load: whether the loaded value may be kept. Otherwise the caller loads again with {@link
   * #reload} or {@link #reloadReference}, or asks {@link #confirm}; they end the operation.
   */
  @DontInline
  boolean endLoad(int number, int site, ThreadState ts, long ctx) {
    VolatileState s = state;
    if (s == null || !isCurrent(number)) {
      return !takeUp(number, ts);
    }
    if (quiet) {
      endQuiet(s, ts);
      return true;
    }
    if (ts.pending == this) { // Loaded under the lock.
      finish(s, false, ts);
      return true;
    }
    if (!s.teachesNothing(ts) || !s.unchanged(version)) {
      return false;
    }
    s.recordAndReport(ts, base, VolatileState.READ, site, ctx);
    forget();
    return true;
  }

  /** Whether a load that something came in the middle of is in progress again, to be repeated. */
  private boolean takeUp(int number, ThreadState ts) {
    AtomicDetours.Detour d = detours.take(number);
    if (d == null) {
      return false;
    }
    if (AtomicMode.shape(d.mode) != AtomicMode.LOAD) {
      d.end(false, ts);
      return false;
    }
    current = number;
    quiet = false;
    state = d.state;
    base = d.base;
    offset = d.offset;
    type = d.type;
    mode = d.mode;
    return true;
  }

  /** Loads again, in one step with the acquire. The bits of a primitive, integers extended. */
  @DontInline
  long reload(int site, ThreadState ts, long ctx) {
    VolatileState s = loading();
    held = s.lock();
    long bits = AtomicValues.load(base, offset, type);
    endReload(s, site, ts, ctx);
    return bits;
  }

  @DontInline
  @Nullable Object reloadReference(int site, ThreadState ts, long ctx) {
    if (type != 'L') {
      return AtomicValues.box(reload(site, ts, ctx), type);
    }
    VolatileState s = loading();
    held = s.lock();
    Object value = U.getReferenceVolatile(base, offset);
    endReload(s, site, ts, ctx);
    return value;
  }

  /** Whether the variable has this value still; then it is acquired with it, in one step. */
  @DontInline
  boolean confirm(int value, int site, ThreadState ts, long ctx) {
    VolatileState s = loading();
    held = s.lock();
    return endConfirm((int) AtomicValues.load(base, offset, type) == value, s, site, ts, ctx);
  }

  @DontInline
  @SuppressWarnings("ReferenceEquality")
  boolean confirm(@Nullable Object value, int site, ThreadState ts, long ctx) {
    VolatileState s = loading();
    held = s.lock();
    boolean same =
        type == 'L'
            ? U.getReferenceVolatile(base, offset) == value
            : AtomicValues.box(AtomicValues.load(base, offset, type), type).equals(value);
    return endConfirm(same, s, site, ts, ctx);
  }

  private boolean endConfirm(boolean same, VolatileState s, int site, ThreadState ts, long ctx) {
    if (same) {
      endReload(s, site, ts, ctx);
    } else {
      s.unlock(held, false);
      forget();
    }
    return same;
  }

  private VolatileState loading() {
    VolatileState s = state;
    if (s == null) {
      throw new IllegalStateException("no load to repeat");
    }
    return s;
  }

  private void endReload(VolatileState s, int site, ThreadState ts, long ctx) {
    s.acquire(ts, AtomicMode.loadOrder(mode));
    s.unlock(held, false);
    s.recordAndReport(ts, base, VolatileState.READ, site, ctx);
    forget();
  }

  /** Lets go of what the thread, which ends, has not ended. */
  void end() {
    forget();
    detours.forget();
  }

  // The operation in progress, for those who go on with it.

  int number() {
    return current;
  }

  long offset() {
    return offset;
  }

  /** Type of the variable of the operation in progress or, after a repeated load, of that. */
  char type() {
    return type;
  }
}
