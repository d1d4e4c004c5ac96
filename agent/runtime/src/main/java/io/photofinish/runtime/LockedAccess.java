package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The access that one thread makes under the lock of its variable, which makes the access and its
 * order one step: the store of a volatile field, or an atomic operation that is no optimistic load.
 *
 * <p>Within one access the order is: acquire, record the access, publish. An access recorded before
 * the acquire would race with what the acquired edge orders; one recorded after the publish would
 * lie in an epoch that those who acquire do not know. A race is reported once the lock is given
 * back.
 */
abstract class LockedAccess extends Pending {
  /** Context of an access that the history covers already. */
  private static final int COVERED = -1;

  /** The variable; null when no operation is in progress or its variable is not tracked. */
  @Nullable VolatileState state;

  /** Where the variable's value is, for a load that must be repeated. */
  @Nullable Object base;

  /** See {@link AtomicMode}. */
  int mode;

  /** What {@link VolatileState#lock} gave, while {@code ts.pending} is this. */
  long held;

  int context;
  int kind;

  /** Word of the earlier access that this one races with; reported once the lock is given back. */
  private long conflict;

  /** Begins an operation of {@link #mode}; {@link #state} and {@link #base} are set. */
  final void beginLocked(VolatileState s, int site, ThreadState ts, long ctx) {
    int shape = AtomicMode.shape(mode);
    kind = shape == AtomicMode.LOCKED_LOAD ? VolatileState.READ : VolatileState.WRITE;
    take(s, site, ts, ctx);
    if (shape == AtomicMode.FUNCTION) {
      return; // See AtomicUpdate: the load comes first, then the program's function.
    }
    if (shape != AtomicMode.STORE) {
      s.acquire(ts, AtomicMode.loadOrder(mode));
    }
    if (shape != AtomicMode.COMPARE) {
      record(s, ts);
      if (kind == VolatileState.WRITE) {
        s.publish(ts, AtomicMode.storeOrder(mode), shape == AtomicMode.UPDATE);
      }
    }
  }

  /** Begins the store of a volatile field: no type nor address, since it is never loaded again. */
  final void beginWrite(VolatileState s, Object base, int site, ThreadState ts, long ctx) {
    this.state = s;
    this.base = base;
    this.mode = AtomicMode.STORE;
    this.kind = VolatileState.WRITE;
    take(s, site, ts, ctx);
    record(s, ts);
    s.publish(ts, AtomicMode.VOLATILE, false);
  }

  /** Ends the store of a volatile field. */
  final void endWrite(ThreadState ts) {
    VolatileState s = state;
    if (s != null && ts.pending == this) {
      try {
        finish(s, true, ts);
      } catch (Throwable t) {
        Faults.inOrder(t);
      }
    }
  }

  private void take(VolatileState s, int site, ThreadState ts, long ctx) {
    // Interned before locking: the first time it walks the stack.
    context =
        s.isUnwatched()
                || (AtomicMode.shape(mode) != AtomicMode.FUNCTION && s.covers(ts, base, kind))
            ? COVERED
            : Contexts.intern(ts, ctx, site);
    lock(s, ts);
  }

  /** Takes the lock, for the access of {@link #kind} and {@link #context}. */
  final void lock(VolatileState s, ThreadState ts) {
    conflict = 0;
    held = 0;
    ts.pending = this; // Before locking, so that a stack overflow in between leaves no lock behind.
    held = s.lock();
  }

  final void record(VolatileState s, ThreadState ts) {
    if (context != COVERED) {
      conflict = s.record(ts, base, kind, context);
    }
  }

  /** The load of an update by a function has been done: gives the lock back for the function. */
  final void endUpdateLoad(ThreadState ts) {
    VolatileState s = state;
    if (s != null && ts.pending == this) {
      s.acquire(ts, AtomicMode.VOLATILE);
      kind = VolatileState.READ;
      record(s, ts);
      finish(s, false, ts);
    }
  }

  /** The compare-and-set that follows will succeed. */
  final void publishUpdate(ThreadState ts) {
    VolatileState s = state;
    if (s != null) {
      s.acquire(ts, AtomicMode.VOLATILE);
      record(s, ts);
      s.publish(ts, AtomicMode.VOLATILE, true);
    }
  }

  /** Gives the lock back, then reports what the access raced with. */
  final void finish(VolatileState s, boolean stored, ThreadState ts) {
    Object object = base;
    ts.pending = null;
    forget();
    s.unlock(held, stored);
    if (conflict != 0) {
      s.report(ts, object, kind, context, conflict);
    }
  }

  final void forget() {
    state = null;
    base = null;
  }

  final @Nullable VolatileState state() {
    return state;
  }

  final @Nullable Object base() {
    return base;
  }

  final int context() {
    return context;
  }
}
