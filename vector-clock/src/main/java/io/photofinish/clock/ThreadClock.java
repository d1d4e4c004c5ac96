package io.photofinish.clock;

import org.jspecify.annotations.Nullable;

/**
 * The vector clock of one thread; only that thread calls its methods, unless they say otherwise.
 */
public class ThreadClock {
  /** Slot and clock of this thread, packed as {@link Word#epoch}; read by every fast path. */
  public long epoch;

  /** After a range access that conflicts: the index of the conflicting element. */
  public int conflictIndex;

  /** Answer of {@link #releaseEnding} when the release is older than what is remembered. */
  public static final SyncClock FORGOTTEN = new SyncClock();

  protected ThreadClock() {}

  /** Gives this thread a slot; {@code parent} is what its starter released for it, if anything. */
  public final void start(@Nullable Snapshot parent) {}

  /** Ends this thread: its slot may be used again by threads that know its last release. */
  public final void finish() {}

  /** Whether the access of {@code word} is ordered before what this thread does now. */
  public final boolean knows(long word) {
    return true;
  }

  /** Learns what was released to {@code s}. */
  public final void acquire(SyncClock s) {}

  /** Learns what {@code snapshot} holds. */
  public final void acquire(Snapshot snapshot) {}

  /** Replaces what {@code s} holds; for owners that have acquired it. Any thread, any time. */
  public final void release(SyncClock s) {}

  /** As {@link #release}, cheaper; the caller excludes every other release to {@code s}. */
  public final void releaseOwned(SyncClock s) {}

  /** Adds what this thread knows to what {@code s} holds. */
  public final void releaseJoin(SyncClock s) {}

  /** A release to be acquired later by whoever is given the result. */
  public final Snapshot snapshot() {
    return new Snapshot(epoch, Clocks.EMPTY);
  }

  /**
   * The target of this thread's first release at or after {@code clock}, null when there was none,
   * {@link #FORGOTTEN} when it is too long ago. Any thread may ask.
   */
  public final @Nullable SyncClock releaseEnding(int clock) {
    return null;
  }
}
