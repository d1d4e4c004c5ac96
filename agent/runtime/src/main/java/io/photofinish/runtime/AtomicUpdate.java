package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/** One update by a function of the program: see {@link AtomicFunctions}. */
final class AtomicUpdate {
  private final ThreadState ts;
  private final int number;
  private final VolatileState state;
  private final @Nullable Object base;
  private final long offset;
  private final char type;
  private final int context;

  private AtomicUpdate(AtomicOperation op, VolatileState state, ThreadState ts) {
    this.ts = ts;
    this.number = op.number();
    this.state = state;
    this.base = op.base();
    this.offset = op.offset();
    this.type = op.type();
    this.context = op.context();
  }

  /** The update that {@code ts} has just begun; null when its variable is not tracked. */
  static @Nullable AtomicUpdate of(ThreadState ts) {
    VolatileState s = ts.atomic.state();
    return s == null ? null : new AtomicUpdate(ts.atomic, s, ts);
  }

  /** The variable has been loaded under the lock: acquires, gives the lock back. */
  void loaded() {
    try {
      ts.atomic.endUpdateLoad(ts);
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** Takes the lock, and publishes if the compare-and-set to come will find {@code expected}. */
  void storing(long expected) {
    try {
      ts.atomic.prepare(ts);
      ts.atomic.resume(number, state, base, offset, type, context, ts);
      if (AtomicValues.load(base, offset, type) == expected) {
        ts.atomic.publishUpdate(ts);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }

  /** As {@link #storing(long)}. */
  @SuppressWarnings("ReferenceEquality") // As the compare-and-set compares.
  void storing(@Nullable Object expected) {
    try {
      ts.atomic.prepare(ts);
      ts.atomic.resume(number, state, base, offset, type, context, ts);
      if (AtomicValues.loadReference(base, offset) == expected) {
        ts.atomic.publishUpdate(ts);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }
}
