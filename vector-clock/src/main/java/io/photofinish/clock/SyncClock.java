package io.photofinish.clock;

import jdk.internal.misc.Unsafe;

/**
 * What a synchronization object (a monitor, a lock, a volatile variable, a latch) hands from those
 * who release it to those who acquire it. Subclasses say what the object is.
 *
 * <p>Normally it is the last releaser's epoch with that thread's knowledge of others: whoever knows
 * the epoch knows all of it, because an epoch ends with its release. Releases that were joined have
 * no epoch that implies them all; {@link #joined} marks them, and an acquirer compares the clocks.
 *
 * <table>
 * <caption>State</caption>
 * <tr><th>field <th>writer <th>guard <th>memory mode
 * <tr><td>epoch <td>releasers <td>{@link #BUSY}, set by compare-and-set (by a plain store in
 *     {@link #replaceOwned}, whose caller excludes other releases) <td>written volatile or release, read volatile
 * <tr><td>clocks <td>releasers <td>epoch == BUSY <td>plain; readers validate with the epoch as in a
 *     sequence lock
 * </table>
 *
 * <p>Once BUSY, a release goes on with stores that take no call, so that a stack that runs out
 * cannot leave it half done.
 *
 * <p>A reader that sees the same epoch before and after reading the clocks has a matching pair: an
 * exact epoch is always released with the same clocks, and a joined value implies nothing beyond
 * the clocks themselves.
 */
public class SyncClock {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long EPOCH = U.objectFieldOffset(SyncClock.class, "epoch");

  /** Between the two stores of a release. */
  static final long BUSY = -1;

  volatile long epoch;
  Clocks clocks = Clocks.EMPTY;

  public SyncClock() {}

  /** Stands for releases that no single epoch implies, the last of them by {@code releaser}. */
  static long joined(long releaser) {
    return (long) (Word.MAX_SLOT + 1) << (64 - Word.SLOT_BITS) | releaser >>> Word.EPOCH_SHIFT;
  }

  static boolean isJoined(long epoch) {
    return Word.isTagged(epoch);
  }

  /** What this holds now, to be acquired later. */
  public final Snapshot content() {
    return read();
  }

  /** Adds what {@code released} holds; the caller excludes every other release to this. */
  public final void join(Snapshot released) {
    if (released.epoch == 0) {
      return; // Nothing was.
    }
    Snapshot seen = read();
    if (seen.epoch == 0) {
      replaceOwned(released.epoch, released.clocks);
      return;
    }
    Clocks all = seen.clocks.join(released.clocks);
    all = ThreadClock.add(ThreadClock.add(all, seen.epoch), released.epoch);
    replaceOwned(isJoined(released.epoch) ? released.epoch : joined(released.epoch), all);
  }

  /** Epoch and clocks as one release left them. */
  final Snapshot read() {
    int spins = 0;
    while (true) {
      long before = epoch;
      if (before != BUSY) {
        Clocks seen = clocks;
        U.loadFence();
        if (epoch == before) {
          return new Snapshot(before, seen);
        }
      }
      spins = Spin.pause(spins);
    }
  }

  /** Whether this holds all that {@code other} says. A release that comes meanwhile adds to it. */
  final boolean covers(Clocks other) {
    long before = epoch;
    Clocks seen = clocks;
    U.loadFence();
    if (epoch != before || before == BUSY) {
      return false;
    }
    if (before == 0 || isJoined(before)) {
      return seen.coversOthers(other, -1);
    }
    int slot = Word.slot(before);
    return other.get(slot) <= Word.clock(before) && seen.coversOthers(other, slot);
  }

  /** Replaces what this holds. */
  final void replace(long newEpoch, Clocks newClocks) {
    int spins = 0;
    while (true) {
      long old = epoch;
      if (old != BUSY && U.compareAndSetLong(this, EPOCH, old, BUSY)) {
        clocks = newClocks;
        epoch = newEpoch;
        return;
      }
      spins = Spin.pause(spins);
    }
  }

  /** As {@link #replace} without the atomic instruction: the caller excludes other releases. */
  final void replaceOwned(long newEpoch, Clocks newClocks) {
    try {
      U.putLongOpaque(this, EPOCH, BUSY);
      U.storeFence();
      clocks = newClocks;
      U.putLongRelease(this, EPOCH, newEpoch);
    } catch (StackOverflowError e) {
      clocks = newClocks;
      epoch = newEpoch;
    }
  }

  /** Replaces {@code seen}, as {@link #read} gave it, unless there was a release since. */
  final boolean replaceIf(Snapshot seen, long newEpoch, Clocks newClocks) {
    if (!U.compareAndSetLong(this, EPOCH, seen.epoch, BUSY)) {
      return false;
    }
    // Joined values are not unique once threads share slots, so the clocks are compared as well.
    boolean same = clocks == seen.clocks;
    if (same) {
      clocks = newClocks;
    }
    epoch = same ? newEpoch : seen.epoch;
    return same;
  }
}
