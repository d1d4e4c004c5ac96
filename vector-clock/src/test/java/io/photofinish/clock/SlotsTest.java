package io.photofinish.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a slot is used again. */
class SlotsTest {
  private final Slots slots = new Slots(100, Word.MAX_CLOCK);
  private final Racer main = Racer.started(slots);

  private Racer child() {
    Racer child = new Racer(slots);
    child.start(main.snapshot());
    return child;
  }

  @Test
  void joinedThreadsSlotGoesToTheNext() {
    Racer first = child();
    long last = first.epoch;
    main.acquire(first.snapshot());
    first.finish();
    Racer second = child();
    assertThat(Word.slot(second.epoch)).isEqualTo(Word.slot(last));
    assertThat(Word.clock(second.epoch)).isGreaterThan(Word.clock(last) + 1);
  }

  @Test
  void slotOfAThreadThatNobodyJoinedStaysItsOwn() {
    Racer first = child();
    first.snapshot();
    first.finish();
    assertThat(Word.slot(child().epoch)).isNotEqualTo(Word.slot(first.epoch));
  }

  @Test
  void joinedSlotIsFoundAmongManyThatAreNot() {
    for (int i = 0; i < 50; i++) {
      Racer unknown = child();
      unknown.snapshot();
      unknown.finish();
    }
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      Racer joined = child();
      used.add(Word.slot(joined.epoch));
      main.acquire(joined.snapshot());
      joined.finish();
    }
    assertThat(used).hasSize(1);
  }

  @Test
  void threadsBeyondTheLimitShareAndAreCounted() {
    for (int i = 1; i < 100; i++) {
      child();
    }
    assertThat(slots.shared).isFalse();
    Racer sharer = child();
    assertThat(slots.shared).isTrue();
    assertThat(slots.inexact()).isEqualTo(1);
    assertThat(Word.slot(sharer.epoch)).isBetween(1, 100);
  }
}
