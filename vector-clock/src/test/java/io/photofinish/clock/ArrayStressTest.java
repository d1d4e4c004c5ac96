package io.photofinish.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The same promises for elements, in chunks that change their state meanwhile. */
class ArrayStressTest {
  private static final int LENGTH = 100;
  private static final int ROUNDS = 2000;

  private final Slots slots = new Slots(Word.MAX_SLOT, Word.MAX_CLOCK);
  private final Racer left = Racer.started(slots);
  private final Racer right = Racer.started(slots);

  @Test
  void incrementsOfFreshElementsAreReported() throws InterruptedException {
    assertEachElementRaces(LENGTH, false);
    assertEachElementRaces(8, false);
  }

  @Test
  void sweepsInOppositeDirectionsAreReported() throws InterruptedException {
    assertEachElementRaces(LENGTH, true);
  }

  private void assertEachElementRaces(int length, boolean opposite) throws InterruptedException {
    Duel.fight(
        ROUNDS,
        new Duel.Round() {
          private ArrayShadow shadow = new ArrayShadow(length);
          private int[] leftRaces = new int[length];
          private int[] rightRaces = new int[length];

          @Override
          public void prepare() {
            shadow = new ArrayShadow(length);
            leftRaces = new int[length];
            rightRaces = new int[length];
          }

          @Override
          public void left() {
            for (int i = 0; i < length; i++) {
              leftRaces[i] = increment(shadow, left, i);
            }
          }

          @Override
          public void right() {
            for (int k = 0; k < length; k++) {
              int i = opposite ? length - 1 - k : k;
              rightRaces[i] = increment(shadow, right, i);
            }
          }

          @Override
          public void check() {
            for (int i = 0; i < length; i++) {
              if (leftRaces[i] + rightRaces[i] == 0) {
                throw new AssertionError("missed on element " + i);
              }
            }
          }
        });
  }

  private static int increment(ArrayShadow shadow, ThreadClock t, int i) {
    int races = shadow.coversRead(i, t) || shadow.read(t, i, 1) == 0 ? 0 : 1;
    return races + (shadow.coversWrite(i, t) || shadow.write(t, i, 2) == 0 ? 0 : 1);
  }

  /**
   * A read that a covers check lets pass is one that stands recorded. Left reads every element in
   * its last epoch, trusting the checks, while right keeps changing the chunk's state; then a
   * thread that knows all but this last epoch writes, and must find it at each element.
   */
  @Test
  void coveredReadsStandRecorded() throws InterruptedException {
    Racer writer = Racer.started(slots);
    SplittableRandom random = new SplittableRandom(1);
    Duel.fight(
        ROUNDS,
        new Duel.Round() {
          private ArrayShadow shadow = new ArrayShadow(LENGTH);
          private int[] order = new int[LENGTH];

          @Override
          public void prepare() {
            shadow = new ArrayShadow(LENGTH);
            order = new int[2 * LENGTH];
            int shape = random.nextInt(3);
            for (int i = 0; i < order.length; i++) {
              order[i] = shape == 0 ? random.nextInt(LENGTH) : i % LENGTH;
            }
          }

          @Override
          public void left() {
            readAll(shadow, left, order);
            writer.acquire(left.snapshot());
            readAll(shadow, left, order);
          }

          @Override
          public void right() {
            for (int round = 0; round < 3; round++) {
              for (int i = 0; i < LENGTH; i++) {
                if (!shadow.coversRead(i, right)) {
                  shadow.read(right, i, 3);
                }
              }
              right.snapshot();
            }
          }

          @Override
          public void check() {
            writer.acquire(right.snapshot());
            boolean[] read = new boolean[LENGTH];
            for (int i : order) {
              read[i] = true;
            }
            for (int i = 0; i < LENGTH; i++) {
              long conflict = shadow.write(writer, i, 4);
              assertThat(conflict & Word.EPOCH_MASK).isEqualTo(read[i] ? left.epoch : 0);
            }
            writer.snapshot();
          }
        });
  }

  private static void readAll(ArrayShadow shadow, ThreadClock t, int[] order) {
    for (int i : order) {
      if (!shadow.coversRead(i, t)) {
        shadow.read(t, i, 1);
      }
    }
  }
}
