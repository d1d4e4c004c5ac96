package io.photofinish.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What the shadow of arrays costs, and where a range's race is said to be. */
class ArrayShadowTest {
  private static final int LARGE = 20_000_000;

  private final Slots slots = new Slots(Word.MAX_SLOT, Word.MAX_CLOCK);
  private final Racer owner = Racer.started(slots);
  private final Racer other = Racer.started(slots);

  @Test
  void sweepingALargeArrayCostsHalfAByteAnElement() {
    long before = allocated();
    ArrayShadow shadow = new ArrayShadow(LARGE);
    for (int i = 0; i < LARGE; i++) {
      shadow.write(owner, i, 1);
    }
    SyncClock lock = new SyncClock();
    owner.release(lock);
    other.acquire(lock);
    for (int i = 0; i < LARGE; i++) {
      shadow.read(other, i, 2);
      shadow.write(other, i, 3);
    }
    owner.acquire(other.snapshot());
    assertThat(shadow.readRange(owner, 0, LARGE, 1, 4)).isZero();
    assertThat(allocated() - before).isLessThan(LARGE * 6L / 10);
  }

  @Test
  void sharedReadsOfALargeArrayStayCompact() {
    ArrayShadow shadow = new ArrayShadow(1 << 20);
    shadow.writeRange(owner, 0, 1 << 20, 1, 1);
    Snapshot written = owner.snapshot();
    long races = 0;
    long before = allocated();
    for (int i = 0; i < 6; i++) {
      Racer reader = Racer.started(slots);
      reader.acquire(written);
      for (int k = 0; k < 1 << 20; k++) {
        if (!shadow.coversRead(k, reader)) {
          races |= shadow.read(reader, k, 2);
        }
      }
    }
    assertThat(races).isZero();
    assertThat(allocated() - before).isLessThan(12 << 20);
  }

  @Test
  void smallArraysThatOneThreadFillsCostAsMuchAsAFewWords() {
    int count = 100_000;
    long before = allocated();
    for (int i = 0; i < count; i++) {
      ArrayShadow shadow = new ArrayShadow(12);
      for (int k = 0; k < 12; k++) {
        shadow.write(owner, k, 1);
      }
    }
    assertThat((allocated() - before) / count).isLessThanOrEqualTo(128);
  }

  @Test
  void elementsThatWereAccessedApartAndAreWrittenTogetherShareWordsAgain() {
    ArrayShadow shadow = new ArrayShadow(LARGE / 10);
    for (int site = 0; site < 2; site++) {
      for (int i = site; i < LARGE / 10; i += 2) {
        shadow.write(owner, i, 1 + site);
      }
    }
    Racer next = Racer.started(slots);
    next.acquire(owner.snapshot());
    assertThat(shadow.writeRange(next, 0, LARGE / 10, 1, 3)).isZero();
    long before = allocated();
    next.snapshot();
    long races = 0;
    for (int i = 0; i < LARGE / 10; i++) {
      races |= shadow.read(next, i, 4);
    }
    assertThat(races).isZero();
    assertThat(allocated() - before).isLessThan(LARGE / 100);
  }

  @Test
  void elementsThatAreAccessedFromSeveralPlacesInTurnSharePairs() {
    ArrayShadow shadow = new ArrayShadow(LARGE / 10);
    long before = allocated();
    for (int i = 0; i < LARGE / 10; i++) {
      shadow.write(owner, i, 1 + i % 5);
    }
    assertThat(allocated() - before).isLessThan(4 * LARGE / 10);
  }

  @Test
  void rangeNamesTheFirstElementThatRaces() {
    int[] lengths = {8, 100, 1000};
    for (int length : lengths) {
      ArrayShadow shadow = new ArrayShadow(length);
      shadow.write(owner, length - 1, 1);
      assertThat(shadow.readRange(other, 2, length, 1, 2) & Word.EPOCH_MASK).isEqualTo(owner.epoch);
      assertThat(other.conflictIndex).isEqualTo(length - 1);
    }
  }

  @Test
  void rangeOverAUniformChunkNamesItsFirstElement() {
    ArrayShadow shadow = new ArrayShadow(1000);
    shadow.writeRange(owner, 0, 1000, 1, 1);
    assertThat(shadow.writeRange(other, 300, 700, 1, 2)).isNotZero();
    assertThat(other.conflictIndex).isEqualTo(300);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
