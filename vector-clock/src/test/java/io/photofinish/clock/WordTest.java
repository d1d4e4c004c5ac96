package io.photofinish.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The layout, and the limits that follow from it. */
class WordTest {
  private static final long EPOCH = Word.epoch(7, 9);

  @Test
  void fieldsFillTheWordExactly() {
    assertThat(Word.SLOT_BITS + Word.CLOCK_BITS + 2 + Word.CONTEXT_BITS).isEqualTo(Long.SIZE);
    assertThat(Word.EPOCH_SHIFT).isEqualTo(24);
    assertThat(Word.WRITE | Word.ATOMIC | Word.MAX_CONTEXT).isEqualTo(~Word.EPOCH_MASK);
    assertThat(Word.MAX_SLOT).isEqualTo(65_534);
    assertThat(Word.MAX_CLOCK).isEqualTo(16_777_215);
    assertThat(Word.MAX_CONTEXT).isEqualTo(4_194_303);
  }

  @Test
  void partsComeBack() {
    long word =
        Word.epoch(Word.MAX_SLOT, Word.MAX_CLOCK) | Word.WRITE | Word.ATOMIC | Word.MAX_CONTEXT;
    assertThat(Word.slot(word)).isEqualTo(Word.MAX_SLOT);
    assertThat(Word.clock(word)).isEqualTo(Word.MAX_CLOCK);
    assertThat(Word.context(word)).isEqualTo(Word.MAX_CONTEXT);
    assertThat(Word.isWrite(word)).isTrue();
    assertThat(Word.isAtomic(word)).isTrue();
    assertThat(Word.isWrite(EPOCH)).isFalse();
    assertThat(Word.isAtomic(EPOCH)).isFalse();
    assertThat(EPOCH & ~Word.EPOCH_MASK).isZero();
  }

  @Test
  void noWordIsATagAndNoTagIsAWord() {
    long highest = Word.epoch(Word.MAX_SLOT, Word.MAX_CLOCK) | ~Word.EPOCH_MASK;
    assertThat(Word.isTagged(highest)).isFalse();
    assertThat(Word.isTagged(Word.VIRGIN)).isFalse();
    assertThat(new long[] {Word.LOCKED, Word.SHARED, Word.COMPLEX})
        .doesNotHaveDuplicates()
        .doesNotContain(FastTrack.NEED_HOLDER, SyncClock.BUSY, Chunk.APART);
    assertThat(Word.isTagged(Word.LOCKED)).isTrue();
    assertThat(Word.isShared(Word.SHARED | Integer.MAX_VALUE)).isTrue();
    assertThat(Word.index(Word.SHARED | Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    assertThat(Word.isComplex(Word.SHARED | 1)).isFalse();
    assertThat(Word.isComplex(Word.COMPLEX | 1)).isTrue();
  }

  @Test
  void plainAccessOfTheSameEpochCovers() {
    assertThat(Word.coversRead(EPOCH | 5, EPOCH)).isTrue();
    assertThat(Word.coversRead(EPOCH | Word.WRITE | 5, EPOCH)).isTrue();
    assertThat(Word.coversWrite(EPOCH | Word.WRITE | 5, EPOCH)).isTrue();
    assertThat(Word.coversWrite(EPOCH | 5, EPOCH)).isFalse();
  }

  @Test
  void nothingElseCovers() {
    long[] others = {
      Word.VIRGIN,
      Word.epoch(7, 8) | Word.WRITE,
      Word.epoch(8, 9) | Word.WRITE,
      EPOCH | Word.ATOMIC | Word.WRITE,
      Word.LOCKED,
      Word.SHARED,
      Word.COMPLEX
    };
    for (long last : others) {
      assertThat(Word.coversRead(last, EPOCH)).isFalse();
      assertThat(Word.coversWrite(last, EPOCH)).isFalse();
    }
  }

  @Test
  void joinedEpochsAreNeverKnown() {
    Racer racer = Racer.started(new Slots(Word.MAX_SLOT, Word.MAX_CLOCK));
    assertThat(racer.knows(SyncClock.joined(Word.epoch(1, 1)))).isFalse();
    assertThat(racer.knows(SyncClock.joined(Word.epoch(Word.MAX_SLOT, Word.MAX_CLOCK)))).isFalse();
    assertThat(racer.knows(SyncClock.BUSY)).isFalse();
    assertThat(racer.knows(Word.VIRGIN)).isTrue();
  }
}
