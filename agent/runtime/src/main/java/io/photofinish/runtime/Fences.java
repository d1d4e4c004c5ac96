package io.photofinish.runtime;

import io.photofinish.clock.Snapshot;
import io.photofinish.clock.SyncClock;
import org.jspecify.annotations.Nullable;

/**
 * What one thread's fences remember. As in C11 (7.17.4): atomic stores after a release fence
 * publish what precedes the fence; an acquire fence acquires what atomic loads before it saw.
 * Stores and loads that order by themselves need neither.
 */
final class Fences {
  /** What this thread published at its last release fence. */
  private @Nullable Snapshot released;

  /** What the opaque loads of this thread have seen since its last acquire fence. */
  private @Nullable SyncClock observed;

  @Nullable Snapshot released() {
    return released;
  }

  /** Remembers what an opaque load saw. */
  void observe(SyncClock seen) {
    SyncClock o = observed;
    if (o == null) {
      observed = o = new SyncClock();
    }
    o.join(seen.content());
  }

  /** {@code VarHandle.acquireFence}. */
  void acquire(ThreadState ts) {
    SyncClock o = observed;
    if (o != null) {
      ts.acquire(o);
      observed = null;
    }
  }

  /** {@code VarHandle.releaseFence}. */
  void release(ThreadState ts) {
    released = ts.snapshot();
  }
}
