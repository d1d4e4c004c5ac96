package io.photofinish.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What acquires and releases move, what they cost, and what is remembered for reports. */
class ThreadClockTest {
  private final Slots slots = new Slots(Word.MAX_SLOT, Word.MAX_CLOCK);
  private final Racer a = Racer.started(slots);
  private final Racer b = Racer.started(slots);
  private final Racer c = Racer.started(slots);

  @Test
  void acquireLearnsAllThatWasReleased() {
    long before = a.epoch;
    SyncClock lock = new SyncClock();
    SyncClock other = new SyncClock();
    a.release(lock);
    b.acquire(lock);
    b.release(other);
    assertThat(c.knows(before)).isFalse();
    c.acquire(other);
    assertThat(c.knows(before)).isTrue();
    assertThat(c.knows(a.epoch)).isFalse();
  }

  @Test
  void releaseReplaces() {
    long before = a.epoch;
    SyncClock lock = new SyncClock();
    a.release(lock);
    b.release(lock);
    c.acquire(lock);
    assertThat(c.knows(before)).isFalse();
  }

  /** The ways to add to what a clock holds, which differ in whom they exclude. */
  enum Joining {
    ANY {
      @Override
      void release(ThreadClock t, SyncClock s) {
        t.releaseJoin(s);
      }
    },
    OWNED {
      @Override
      void release(ThreadClock t, SyncClock s) {
        t.releaseJoinOwned(s);
      }
    };

    abstract void release(ThreadClock t, SyncClock s);
  }

  @ParameterizedTest
  @EnumSource
  void releaseJoinAccumulates(Joining joining) {
    long ofA = a.epoch;
    long ofB = b.epoch;
    SyncClock latch = new SyncClock();
    joining.release(a, latch);
    joining.release(b, latch);
    c.acquire(latch);
    assertThat(c.knows(ofA)).isTrue();
    assertThat(c.knows(ofB)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void releaseJoinByOneThatKnowsTheOthersIsExactAgain(Joining joining) {
    SyncClock counter = new SyncClock();
    joining.release(a, counter);
    joining.release(b, counter);
    assertThat(SyncClock.isJoined(counter.epoch)).isTrue();
    c.acquire(counter);
    joining.release(c, counter);
    assertThat(SyncClock.isJoined(counter.epoch)).isFalse();
  }

  @Test
  void handOffsThatTeachNothingAllocateNothing() {
    SyncClock lock = new SyncClock();
    a.release(lock);
    b.acquire(lock);
    b.release(lock);
    Clocks learned = lock.clocks;
    for (int i = 0; i < 3; i++) {
      b.acquire(lock);
      b.release(lock);
      assertThat(lock.clocks).isSameAs(learned);
    }
  }

  @Test
  void ringAnswersForRecentReleases() {
    SyncClock first = new SyncClock();
    SyncClock second = new SyncClock();
    int clock = Word.clock(a.epoch);
    a.release(first);
    a.snapshot();
    a.release(second);
    assertThat(a.releaseEnding(clock)).isSameAs(first);
    assertThat(a.releaseEnding(clock + 1)).isSameAs(second);
    assertThat(a.releaseEnding(clock + 3)).isNull();
    for (int i = 0; i < 125; i++) {
      a.release(second);
    }
    assertThat(a.releaseEnding(clock)).isSameAs(first);
    a.release(second);
    assertThat(a.releaseEnding(clock)).isSameAs(ThreadClock.FORGOTTEN);
    assertThat(a.releaseEnding(clock + 1)).isSameAs(second);
  }

  @Test
  void clockThatRunsOutGoesOnInAnotherSlot() {
    Slots tiny = new Slots(Word.MAX_SLOT, 2);
    Racer self = Racer.started(tiny);
    Racer other = Racer.started(tiny);
    long old = self.epoch;
    SyncClock lock = new SyncClock();
    self.release(lock);
    self.release(lock);
    assertThat(Word.slot(self.epoch)).isNotEqualTo(Word.slot(old));
    assertThat(self.knows(old)).isTrue();
    assertThat(self.slotsEntered).isEqualTo(2);
    assertThat(self.releaseEnding(2)).isSameAs(ThreadClock.FORGOTTEN);
    self.release(lock);
    other.acquire(lock);
    assertThat(other.knows(old)).isTrue();
    assertThat(tiny.inexact()).isZero();
  }
}
