package io.photofinish.clock;

import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;

/** What a thread knows of others, and what it learns: the acquiring half of {@link ThreadClock}. */
abstract class Knowledge {
  /** Slot and clock of this thread, packed as {@link Word#epoch}; read by every fast path. */
  public long epoch;

  final Slots slots;

  /** What is known of other slots; see {@link ThreadClock} for the own one. */
  Clocks clocks = Clocks.EMPTY;

  Knowledge(Slots slots) {
    this.slots = slots;
  }

  /** Whether the access of {@code word} is ordered before what this thread does now. */
  public final boolean knows(long word) {
    int slot = Word.slot(word);
    return slot == Word.slot(epoch) || Word.clock(word) <= clocks.get(slot);
  }

  /**
   * Whether {@link #acquire} of {@code s} would teach nothing. The answer means something only if
   * no release came in between, which the caller tells from a version of its own.
   */
  @ForceInline
  public final boolean knows(SyncClock s) {
    long released = s.epoch;
    return SyncClock.isJoined(released) || slots.shared
        ? knowsJoined(s, released)
        : knows(released);
  }

  @DontInline
  private boolean knowsJoined(SyncClock s, long released) {
    return released != SyncClock.BUSY
        && !slots.shared
        && clocks.coversOthers(s.clocks, Word.slot(epoch));
  }

  /** Learns what was released to {@code s}. */
  @DontInline
  public final void acquire(SyncClock s) {
    if (!knows(s.epoch) || slots.shared) {
      learn(s.read());
    }
  }

  /** Learns what {@code snapshot} holds. */
  @DontInline
  public final void acquire(Snapshot snapshot) {
    learn(snapshot);
  }

  /** Whether this thread knows all of what was released; only while slots are exact. */
  final boolean impliesAll(long released, Clocks others) {
    return SyncClock.isJoined(released)
        ? clocks.coversOthers(others, Word.slot(epoch))
        : knows(released);
  }

  final void learn(Snapshot released) {
    if (slots.shared || !impliesAll(released.epoch, released.clocks)) {
      clocks = add(clocks.join(released.clocks), released.epoch);
    }
  }

  static Clocks add(Clocks clocks, long epoch) {
    return SyncClock.isJoined(epoch) ? clocks : clocks.with(Word.slot(epoch), Word.clock(epoch));
  }

  final long releasedEpoch() {
    return slots.shared ? SyncClock.joined(epoch) : epoch;
  }

  final Clocks releasedClocks() {
    return slots.shared ? add(clocks, epoch) : clocks;
  }
}
