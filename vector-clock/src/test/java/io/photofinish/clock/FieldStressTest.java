package io.photofinish.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No lucky miss: unordered accesses at the same moment are reported by at least one of them. */
class FieldStressTest {
  private static final int FIELDS = 64;
  private static final int ROUNDS = 200_000 / FIELDS;

  private final Slots slots = new Slots(Word.MAX_SLOT, Word.MAX_CLOCK);
  private final Racer left = Racer.started(slots);
  private final Racer right = Racer.started(slots);

  /** What one side does to a field: how many races it reported. */
  private interface Body {
    int run(Fields fields, Racer self, int field);
  }

  @Test
  void incrementsOfAFreshFieldAreReported() throws InterruptedException {
    Body increment = (fields, self, field) -> fields.increment(self, field);
    assertEachFieldRaces(increment, increment);
  }

  @Test
  void readAndWriteOfAFreshFieldAreReported() throws InterruptedException {
    assertEachFieldRaces(
        (fields, self, field) -> fields.read(self, field) != 0 ? 1 : 0,
        (fields, self, field) -> fields.write(self, field) != 0 ? 1 : 0);
  }

  @Test
  void atomicAndPlainAccessesAreReported() throws InterruptedException {
    assertEachFieldRaces(
        (fields, self, field) -> fields.atomicWrite(self, field) != 0 ? 1 : 0,
        (fields, self, field) -> fields.read(self, field) != 0 ? 1 : 0);
    assertEachFieldRaces(
        (fields, self, field) -> fields.write(self, field) != 0 ? 1 : 0,
        (fields, self, field) -> fields.atomicRead(self, field) != 0 ? 1 : 0);
  }

  private void assertEachFieldRaces(Body leftBody, Body rightBody) throws InterruptedException {
    Duel.fight(
        ROUNDS,
        new Duel.Round() {
          private Fields fields = new Fields(FIELDS);
          private int[] leftRaces = new int[FIELDS];
          private int[] rightRaces = new int[FIELDS];

          @Override
          public void prepare() {
            fields = new Fields(FIELDS);
            leftRaces = new int[FIELDS];
            rightRaces = new int[FIELDS];
          }

          @Override
          public void left() {
            for (int i = 0; i < FIELDS; i++) {
              leftRaces[i] = leftBody.run(fields, left, i);
            }
          }

          @Override
          public void right() {
            for (int i = 0; i < FIELDS; i++) {
              rightRaces[i] = rightBody.run(fields, right, i);
            }
          }

          @Override
          public void check() {
            for (int i = 0; i < FIELDS; i++) {
              if (leftRaces[i] + rightRaces[i] == 0) {
                throw new AssertionError("missed on field " + i);
              }
            }
          }
        });
  }

  /** Two reads that inflate the same field at the same time are both kept. */
  @Test
  void readsThatInflateTogetherAreKept() throws InterruptedException {
    Racer first = Racer.started(slots);
    Racer knowsLeft = Racer.started(slots);
    Racer knowsRight = Racer.started(slots);
    Duel.fight(
        ROUNDS,
        new Duel.Round() {
          private Fields fields = new Fields(FIELDS);
          private long leftEpoch;
          private long rightEpoch;

          @Override
          public void prepare() {
            fields = new Fields(FIELDS);
            leftEpoch = left.epoch;
            rightEpoch = right.epoch;
            for (int i = 0; i < FIELDS; i++) {
              assertThat(fields.read(first, i)).isZero();
            }
          }

          @Override
          public void left() {
            for (int i = 0; i < FIELDS; i++) {
              fields.read(left, i);
            }
          }

          @Override
          public void right() {
            for (int i = 0; i < FIELDS; i++) {
              fields.read(right, i);
            }
          }

          @Override
          public void check() {
            Snapshot afterFirst = first.snapshot();
            knowsLeft.acquire(afterFirst);
            knowsRight.acquire(afterFirst);
            knowsLeft.acquire(left.snapshot());
            knowsRight.acquire(right.snapshot());
            for (int i = 0; i < FIELDS; i++) {
              Racer writer = i % 2 == 0 ? knowsLeft : knowsRight;
              long expected = i % 2 == 0 ? rightEpoch : leftEpoch;
              assertThat(fields.write(writer, i) & Word.EPOCH_MASK).isEqualTo(expected);
            }
          }
        });
  }

  @Test
  void nothingIsLeftLockedOrDropped() throws InterruptedException {
    incrementsOfAFreshFieldAreReported();
    assertThat(ClockStats.droppedRecords()).isZero();
  }
}
