package io.photofinish.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KnownReadsTest {
  private static final long EPOCH = Word.epoch(3, 17);

  private final KnownReads known = new KnownReads();

  private static long word(int id) {
    return Word.SHARED | id;
  }

  @Test
  void coversInTheSameEpochOnly() {
    known.cover(word(5), EPOCH);
    assertThat(known.covers(word(5), EPOCH)).isTrue();
    assertThat(known.covers(word(5), Word.epoch(3, 18))).isFalse();
    assertThat(known.covers(word(6), EPOCH)).isFalse();
    assertThat(known.covers(Word.VIRGIN, EPOCH)).isFalse();
  }

  @Test
  void growsUntilWhatIsAskedForAgainFits() {
    for (int round = 0; round < 10; round++) {
      for (int id = 0; id < 200; id++) {
        if (!known.covers(word(id), EPOCH)) {
          known.cover(word(id), EPOCH);
        }
      }
    }
    for (int id = 0; id < 200; id++) {
      assertThat(known.covers(word(id), EPOCH)).isTrue();
    }
  }

  @Test
  void theSameStepMakesTheSameSet() {
    long before = Word.epoch(1, 1) | 7;
    long read = EPOCH | 9;
    assertThat(known.made(before, read)).isNull();
    ReadSet set = known.make(before, read, SlotWords.of(read));
    assertThat(known.made(before, read)).isSameAs(set);
    assertThat(known.made(before, read + 1)).isNull();
    assertThat(set.becomesPrivate()).isFalse();
  }

  @Test
  void aLargeSetOfOneVariableIsNotSharedOnceItMayChange() {
    long before = Word.epoch(1, 1) | 7;
    long read = EPOCH | 9;
    ReadSet set = known.make(before, read, new long[64]);
    assertThat(set.becomesPrivate()).isTrue();
    assertThat(known.made(before, read)).isNull();
  }

  @Test
  void idsOfTwoThreadsDiffer() {
    KnownReads other = new KnownReads();
    ReadSet first = known.make(1, EPOCH, new long[4]);
    ReadSet second = other.make(1, EPOCH, new long[4]);
    assertThat(first.id).isNotEqualTo(second.id);
  }
}
