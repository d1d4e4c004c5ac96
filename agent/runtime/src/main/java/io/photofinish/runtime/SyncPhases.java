package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import java.util.concurrent.Phaser;

/**
 * The phases of a phaser, or of a tree of them: "actions prior to calling an arrive method
 * happen-before actions following a return from the corresponding awaitAdvance". A party cannot be
 * ahead of another by more than one phase, so two clocks that take turns suffice. A phase knows all
 * that the one before it knew, because its parties may have arrived there without waiting.
 *
 * <p>State: both clocks are released to under this object's monitor only.
 */
final class SyncPhases {
  private final Phaser root;
  private final SyncClock even;
  private final SyncClock odd;

  private SyncPhases(Phaser root, ObjectEntry entry) {
    this.root = root;
    this.even = new OwnedClock(entry, SyncRole.what(SyncRole.PHASES));
    this.odd = new OwnedClock(entry, SyncRole.what(SyncRole.PHASES));
  }

  static SyncPhases of(Phaser phaser) {
    Phaser root = phaser.getRoot();
    ObjectEntry entry = ObjectTable.get(root);
    Object phases = entry.slot(SyncRole.PHASES);
    return (SyncPhases)
        (phases != null ? phases : entry.putIfAbsent(SyncRole.PHASES, new SyncPhases(root, entry)));
  }

  /** A release is an arrival at the current phase, an acquire learns of all that are over. */
  void perform(int operation, ThreadState ts) {
    int phase = root.getPhase();
    if (operation == SyncAction.ACQUIRE) {
      ts.acquire(clock(phase - 1));
      if (phase < 0) {
        ts.acquire(clock(phase)); // terminated: no phase is to come
      }
    } else if (phase >= 0) {
      release(clock(phase), clock(phase - 1), ts);
    }
  }

  /** Learns of all that have arrived at the current phase, which is complete. */
  void arrived(ThreadState ts) {
    ts.acquire(clock(root.getPhase()));
  }

  private synchronized void release(SyncClock phase, SyncClock before, ThreadState ts) {
    phase.join(before.content());
    ts.releaseJoin(phase);
  }

  private SyncClock clock(int phase) {
    return (phase & 1) == 0 ? even : odd;
  }
}
