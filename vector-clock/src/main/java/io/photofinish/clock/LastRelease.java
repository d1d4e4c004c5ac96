package io.photofinish.clock;

/**
 * What a thread of {@link Slots#thrifty} slots has released, for releases that have nothing to add.
 *
 * <p>A clock is used up only by a release after an access was recorded in it. Let p be the clock
 * that the last such release published. The present one is greater than p, no access bears it, and
 * it has never been published. A further release says "p, and what I know of others":
 *
 * <ul>
 *   <li>where the thread has learned nothing since p was published, it is the same release once
 *       more, epoch and clocks: whoever knows p knows all that it says;
 *   <li>else p implies too little, and the release says all it knows as one that was joined, which
 *       acquirers compare in full. Publishing a clock of its own for it would never end: the others
 *       would learn that clock and have something new to tell in turn.
 * </ul>
 *
 * <p>An access recorded after that bears the present clock, greater than p, which nobody knows: so
 * none is taken to be ordered that is not. All accesses before bear p or less: so each is known to
 * whoever acquires. State: of the thread alone.
 */
final class LastRelease {
  /** Its exact epoch; 0 when no release in the present slot had one. */
  private long epoch;

  private Clocks clocks = Clocks.EMPTY;
  private Clocks allOf = Clocks.EMPTY;
  private Clocks all = Clocks.EMPTY;

  void was(long exact, Clocks known) {
    epoch = exact;
    clocks = known;
    allOf = known;
    all = ThreadClock.add(known, exact);
  }

  /** The thread goes on in another slot. */
  void forget(Clocks known) {
    epoch = 0;
    allOf = known;
    all = known;
  }

  /** The clock released last; {@code none} if there was no release in the present slot. */
  int clock(int none) {
    return epoch == 0 ? none : Word.clock(epoch);
  }

  /** All that a release has to say of a thread that knows {@code now} of others. */
  Clocks all(Clocks now) {
    if (allOf != now) {
      allOf = now;
      all = epoch == 0 ? now : ThreadClock.add(now, epoch);
    }
    return all;
  }

  /** What to release now; {@code present} is the thread's own epoch. */
  Snapshot again(long present, Clocks now) {
    return epoch != 0 && clocks == now
        ? new Snapshot(epoch, clocks)
        : new Snapshot(SyncClock.joined(present), all(now));
  }
}
