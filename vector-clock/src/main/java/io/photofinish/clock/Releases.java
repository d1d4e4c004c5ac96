package io.photofinish.clock;

import org.jspecify.annotations.Nullable;

/**
 * The latest releases of one thread in its present slot, for reports: which release ended an epoch.
 *
 * <p>A clock advances by one at each release, so the clock is the place in the ring. Written by the
 * owner with plain stores; any thread reads, and what it reads may be outdated, never of another
 * clock than it asks for unless the owner laps it in between.
 */
final class Releases {
  private static final int INITIAL = 8;
  private static final int LIMIT = 128;

  private @Nullable SyncClock[] ring = new @Nullable SyncClock[INITIAL];
  private final int first;
  private int next;

  /** Remembers releases from clock {@code first} on. */
  Releases(int first) {
    this.first = first;
    this.next = first;
  }

  /** Notes that the release to {@code target} (null: to no lasting object) ended {@code clock}. */
  void add(int clock, @Nullable SyncClock target) {
    if (clock - first >= ring.length && ring.length < LIMIT) {
      grow();
    }
    ring[clock & (ring.length - 1)] = target;
    next = clock + 1;
  }

  private void grow() {
    @Nullable SyncClock[] bigger = new @Nullable SyncClock[2 * ring.length];
    for (int clock = first; clock < next; clock++) {
      bigger[clock & (bigger.length - 1)] = ring[clock & (ring.length - 1)];
    }
    ring = bigger;
  }

  /** As {@link ThreadClock#releaseEnding}. */
  @Nullable SyncClock ending(int clock) {
    int end = next;
    @Nullable SyncClock[] seen = ring;
    if (clock < first || clock > end || end - clock > seen.length) {
      return ThreadClock.FORGOTTEN;
    }
    for (int c = clock; c < end; c++) {
      SyncClock target = seen[c & (seen.length - 1)];
      if (target != null) {
        return target;
      }
    }
    return null;
  }
}
