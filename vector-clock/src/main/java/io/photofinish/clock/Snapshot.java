package io.photofinish.clock;

/**
 * What a thread knew at one release: a token that any thread may acquire later, any number of
 * times. Immutable, so it may be handed over through a data race.
 */
public final class Snapshot {
  /** The releaser's epoch, or a {@link SyncClock#joined} value. */
  final long epoch;

  final Clocks clocks;

  Snapshot(long epoch, Clocks clocks) {
    this.epoch = epoch;
    this.clocks = clocks;
  }
}
