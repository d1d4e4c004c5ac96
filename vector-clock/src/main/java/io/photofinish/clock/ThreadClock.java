package io.photofinish.clock;

import jdk.internal.vm.annotation.DontInline;
import jdk.internal.vm.annotation.ForceInline;
import org.jspecify.annotations.Nullable;

/**
 * The vector clock of one thread: its own epoch and what it knows of others.
 *
 * <p>A release hands both over as they are and advances the clock, copying nothing; an acquire that
 * learns nothing is one comparison; only one that learns something allocates. Where hardly any
 * access is recorded, a release that has nothing to add does not advance the clock: {@link
 * LastRelease}.
 *
 * <p>Invariant on which the comparison rests: whoever knows clock c of a slot knows all that its
 * owner knew when it released at c, because each clock is released at most once. It fails once
 * threads share slots ({@link Slots#shared}); from then on every release carries all it implies and
 * every acquire joins it.
 *
 * <table>
 * <caption>State: all of it belongs to the thread itself; others may only ask
 *     {@link #releaseEnding}</caption>
 * <tr><th>field <th>meaning
 * <tr><td>epoch <td>slot and clock, the low bits 0; the own entry of the vector clock
 * <tr><td>clocks <td>what is known of other slots; the own entry in it is outdated (with shared
 *     slots: what is known of the others there)
 * <tr><td>used <td>whether an access may bear a clock that no release has published
 * <tr><td>last <td>what was released
 * <tr><td>releases <td>written plainly, read by reporters
 * <tr><td>reads <td>what is remembered of sets of reads
 * </table>
 */
public class ThreadClock extends Knowledge {
  /** Answer of {@link #releaseEnding} when the release is older than what is remembered. */
  public static final SyncClock FORGOTTEN = new SyncClock();

  private static final long TICK = 1L << Word.EPOCH_SHIFT;

  static {
    EagerClasses.initialize();
  }

  /** After a range access that conflicts: the index of the conflicting element. */
  public int conflictIndex;

  /** After a range access that conflicts: the index from which on it is not recorded yet. */
  public int resumeIndex;

  // What this thread has LOCKED: base (null: nothing), offset, the mark there, the word to put
  // back.
  @Nullable Object lockedBase;
  long lockedOffset;
  long lockedMark;
  long lockedWord;

  private KnownReads reads = KnownReads.NONE;
  private final LastRelease last = new LastRelease();
  private boolean used;
  private int entered;
  private Releases releases = new Releases(0);

  protected ThreadClock() {
    this(Slots.ALL);
  }

  ThreadClock(Slots slots) {
    super(slots);
  }

  /**
   * Gives this thread a slot; {@code parent} is what its starter released for it, if anything. May
   * run in the starter, if it happens before the new thread's first access.
   */
  public final void start(@Nullable Snapshot parent) {
    if (parent != null) {
      learn(parent);
    }
    enter();
  }

  /**
   * Ends this thread, right after its last release: threads that know that release may use the slot
   * again. An access made later than that counts as one of the slot's next owner.
   */
  public final void finish() {
    FastTrack.repair(this);
    // The clock before the first one of this slot is what its former user has left.
    slots.leave(repeats() ? Word.epoch(Word.slot(epoch), last.clock(entered - 2) + 1) : epoch);
  }

  /**
   * Called when this thread begins to use the slot in {@link #epoch}, from the clock there on: at
   * its start, and when the clocks of its slot are used up.
   */
  protected void entered() {}

  /** Slot and clock for a word that is about to be put somewhere. */
  @ForceInline
  public final long recording() {
    used = true;
    return epoch;
  }

  /** From now on releases of all threads that have nothing to add are cheap. */
  public static void beThrifty() {
    Slots.ALL.thrifty = true;
  }

  /** Whether a release now has nothing to add but what was learned since the last one. */
  private boolean repeats() {
    return !used && slots.thrifty && !slots.shared;
  }

  /** Whether a plain read by this thread now would add nothing to a variable with this word. */
  @ForceInline
  public final boolean coversRead(long last) {
    return Word.coversRead(last, epoch) || reads.covers(last, epoch);
  }

  /** Whether {@code last} refers to a set of reads known to hold one of this thread's epoch. */
  @ForceInline
  public final boolean hasCovered(long last) {
    return reads.covers(last, epoch);
  }

  /** What this thread remembers of sets of reads; for the thread itself, to add to it. */
  final KnownReads reads() {
    KnownReads present = reads;
    if (present == KnownReads.NONE) {
      present = new KnownReads();
      reads = present;
    }
    return present;
  }

  /** Replaces what {@code s} holds; for a lock's owner, who has acquired that. */
  @DontInline
  public final void release(SyncClock s) {
    if (repeated(s)) {
      return;
    }
    s.replace(releasedEpoch(), releasedClocks());
    advance(s);
  }

  /** As {@link #release}, cheaper; the caller excludes every other release to {@code s}. */
  @DontInline
  public final void releaseOwned(SyncClock s) {
    if (repeated(s)) {
      return;
    }
    s.replaceOwned(releasedEpoch(), releasedClocks());
    advance(s);
  }

  /** Adds what this thread knows to what {@code s} holds. */
  @DontInline
  public final void releaseJoin(SyncClock s) {
    int spins = 0;
    if (repeats()) {
      while (!tryRepeatJoin(s)) {
        spins = Spin.pause(spins);
      }
      return;
    }
    while (!tryReleaseJoin(s)) {
      spins = Spin.pause(spins);
    }
    advance(s);
  }

  /** As {@link #releaseJoin}, cheaper; the caller excludes every other release to {@code s}. */
  @DontInline
  public final void releaseJoinOwned(SyncClock s) {
    if (repeats()) {
      releaseJoin(s);
      return;
    }
    long seen = s.epoch;
    if (seen == SyncClock.BUSY) {
      releaseJoin(s); // Somebody else after all, whose lock was taken away.
      return;
    }
    Clocks known = s.clocks;
    if (!slots.shared && impliesAll(seen, known)) {
      s.replaceOwned(releasedEpoch(), releasedClocks());
    } else {
      s.replaceOwned(SyncClock.joined(epoch), joined(seen, known));
    }
    advance(s);
  }

  /**
   * A release that has nothing to add but what was learned; false if it is none. What {@code s}
   * holds was acquired by the thread, or is to be replaced in any case.
   */
  private boolean repeated(SyncClock s) {
    boolean repeats = repeats();
    if (repeats && !s.covers(last.all(clocks))) {
      Snapshot again = last.again(epoch, clocks);
      s.replace(again.epoch, again.clocks);
    }
    return repeats;
  }

  /** Whether {@link #releaseJoin} would add nothing to what {@code s}, if anything, holds. */
  @DontInline
  public final boolean hasReleased(@Nullable SyncClock s) {
    return repeats() && (s == null ? last.all(clocks) == Clocks.EMPTY : s.covers(last.all(clocks)));
  }

  private boolean tryRepeatJoin(SyncClock s) {
    Clocks mine = last.all(clocks);
    if (s.covers(mine)) {
      return true;
    }
    Snapshot seen = s.read();
    if (impliesAll(seen.epoch, seen.clocks)) {
      Snapshot again = last.again(epoch, clocks);
      return s.replaceIf(seen, again.epoch, again.clocks);
    }
    Clocks all = add(seen.clocks.join(mine), seen.epoch);
    return s.replaceIf(seen, SyncClock.joined(epoch), all);
  }

  private boolean tryReleaseJoin(SyncClock s) {
    Snapshot seen = s.read();
    return !slots.shared && impliesAll(seen.epoch, seen.clocks)
        ? s.replaceIf(seen, releasedEpoch(), releasedClocks())
        : s.replaceIf(seen, SyncClock.joined(epoch), joined(seen.epoch, seen.clocks));
  }

  /** What an earlier release held, and all that this thread knows. */
  private Clocks joined(long released, Clocks others) {
    return add(add(others.join(clocks), released), epoch);
  }

  /** A release to be acquired later by whoever is given the result. */
  @DontInline
  public final Snapshot snapshot() {
    if (repeats()) {
      return last.again(epoch, clocks);
    }
    Snapshot snapshot = new Snapshot(releasedEpoch(), releasedClocks());
    advance(null);
    return snapshot;
  }

  /** Begins an epoch: a release that nobody acquires. */
  public final void tick() {
    next(null);
  }

  /**
   * The target of this thread's first release at or after {@code clock}, other than a {@link
   * #snapshot}; null when there was none, {@link #FORGOTTEN} when it is too long ago or the thread
   * has changed its slot since. Any thread may ask.
   */
  public final @Nullable SyncClock releaseEnding(int clock) {
    return releases.ending(clock);
  }

  private void advance(@Nullable SyncClock target) {
    if (slots.thrifty) {
      used = false;
      last.was(epoch, clocks);
    }
    next(target);
  }

  private void next(@Nullable SyncClock target) {
    int clock = Word.clock(epoch);
    releases.add(clock, target);
    if (clock < slots.clockLimit) {
      epoch += TICK;
    } else {
      move();
    }
  }

  /** Goes on in another slot, knowing the old one as it was left. */
  private void move() {
    clocks = add(clocks, epoch);
    used = false;
    enter();
  }

  private void enter() {
    epoch = slots.enter(clocks);
    entered = Word.clock(epoch);
    last.forget(clocks);
    releases = new Releases(Word.clock(epoch));
    entered();
  }
}
