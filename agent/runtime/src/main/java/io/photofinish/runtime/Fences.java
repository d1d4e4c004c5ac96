package io.photofinish.runtime;

import io.photofinish.clock.Snapshot;
import io.photofinish.clock.SyncClock;
import io.photofinish.clock.Word;
import org.jspecify.annotations.Nullable;

/**
 * What one thread's fences remember. As in C11 (7.17.4): atomic stores after a release fence
 * publish what precedes the fence; an acquire fence acquires what atomic loads before it saw.
 * Stores and loads that order by themselves need neither.
 */
final class Fences {
  /** Whether the program has fences at all. */
  private static volatile boolean used;

  /** What this thread published at its last release fence. Read by others. */
  private volatile @Nullable Snapshot released;

  /** Epoch of this thread's first release fence. Written before {@link #released}. */
  private long first;

  /** What the opaque loads of this thread have seen since its last acquire fence. */
  private @Nullable SyncClock observed;

  @Nullable Snapshot released() {
    return released;
  }

  /** Remembers what an opaque load saw. */
  void observe(SyncClock seen) {
    observe(seen.content());
  }

  private void observe(Snapshot seen) {
    SyncClock o = observed;
    if (o == null) {
      observed = o = new SyncClock();
    }
    o.join(seen);
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
    if (released == null) {
      first = ts.epoch;
      used = true;
    }
    released = ts.snapshot();
  }

  /**
   * A plain read by the owner raced with the write of {@code word}. The writer's last fence may be
   * a later one than that before the write: that may order too much, never too little.
   */
  void observeRacy(long word) {
    if (used && Word.isWrite(word) && !Word.isAtomic(word)) {
      ThreadRecord writer = ThreadRecords.of(word);
      ThreadState state = writer == null ? null : writer.state;
      Snapshot s = state == null ? null : state.atomic.fences.releasedBefore(word);
      if (s != null) {
        observe(s);
      }
    }
  }

  private @Nullable Snapshot releasedBefore(long word) {
    Snapshot s = released;
    // After a change of slot the first fence says nothing: then every fence may be meant.
    boolean before = Word.slot(first) != Word.slot(word) || Word.clock(first) < Word.clock(word);
    return before ? s : null;
  }
}
