package io.photofinish.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;

/** No false report: what is ordered, by whatever kind of release, is never reported. */
class HandOffStressTest {
  private static final int STEPS = 100_000;
  private static final int LENGTH = 40;

  private final Slots slots = new Slots(Word.MAX_SLOT, Word.MAX_CLOCK);
  private final Fields fields = new Fields(2);
  private final ArrayShadow array = new ArrayShadow(LENGTH);
  private final AtomicInteger reports = new AtomicInteger();

  private interface Body {
    void run(Racer self, int step);
  }

  private void together(Slots in, int threads, Body body) throws InterruptedException {
    Thread[] all = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      all[i] =
          new Thread(
              () -> {
                Racer self = Racer.started(in);
                for (int step = 0; step < STEPS / threads; step++) {
                  body.run(self, step);
                }
              });
      all[i].start();
    }
    for (Thread t : all) {
      t.join();
    }
  }

  /** A critical section's accesses. */
  private void touch(Racer self, int step) {
    int races = fields.increment(self, 0);
    races += array.readRange(self, 0, LENGTH, 1, 1) != 0 ? 1 : 0;
    int i = step % LENGTH;
    races += !array.coversWrite(i, self) && array.write(self, i, 2) != 0 ? 1 : 0;
    races += fields.read(self, 1) != 0 ? 1 : 0;
    races += step % 64 == 0 && fields.write(self, 1) != 0 ? 1 : 0;
    reports.addAndGet(races);
  }

  private Body locking(boolean owned) {
    AtomicBoolean lock = new AtomicBoolean();
    SyncClock clock = new SyncClock();
    return (self, step) -> {
      while (!lock.compareAndSet(false, true)) {
        Thread.yield();
      }
      self.acquire(clock);
      touch(self, step);
      if (owned) {
        self.releaseOwned(clock);
      } else {
        self.release(clock);
      }
      lock.set(false);
    };
  }

  @Test
  void lockHandOff() throws InterruptedException {
    together(slots, 3, locking(false));
    assertThat(reports).hasValue(0);
  }

  @Test
  void monitorHandOff() throws InterruptedException {
    together(slots, 3, locking(true));
    assertThat(reports).hasValue(0);
  }

  @Test
  void handOffWithClocksRunningOut() throws InterruptedException {
    together(new Slots(Word.MAX_SLOT, 20), 3, locking(true));
    assertThat(reports).hasValue(0);
  }

  @Test
  void handOffWithSlotsAndClocksRunningOut() throws InterruptedException {
    together(new Slots(5, 50), 3, locking(false));
    assertThat(reports).hasValue(0);
  }

  /** Readers release together by joining; the writer knows them all. */
  @Test
  void readWriteLock() throws InterruptedException {
    AtomicInteger lock = new AtomicInteger();
    SyncClock clock = new SyncClock();
    together(
        slots,
        3,
        (self, step) -> {
          boolean write = step % 8 == 0;
          while (true) {
            int state = lock.get();
            if (write ? state == 0 : state >= 0) {
              if (lock.compareAndSet(state, write ? -1 : state + 1)) {
                break;
              }
            }
            Thread.yield();
          }
          self.acquire(clock);
          if (write) {
            touch(self, step);
            self.release(clock);
            lock.set(0);
          } else {
            reports.addAndGet(fields.read(self, 0) != 0 ? 1 : 0);
            reports.addAndGet(array.readRange(self, 0, LENGTH, 1, 3) != 0 ? 1 : 0);
            self.releaseJoin(clock);
            lock.decrementAndGet();
          }
        });
    assertThat(reports).hasValue(0);
  }

  /** Each thread's join of a clock that all join is kept. */
  @Test
  void concurrentJoinsAreKept() throws InterruptedException {
    SyncClock clock = new SyncClock();
    together(
        slots,
        3,
        (self, step) -> {
          long before = self.epoch;
          self.releaseJoin(clock);
          Racer other = Racer.started(new Slots(Word.MAX_SLOT, Word.MAX_CLOCK));
          other.epoch = Word.epoch(Word.MAX_SLOT, 1);
          other.acquire(clock);
          if (!other.knows(before)) {
            reports.incrementAndGet();
          }
        });
    assertThat(reports).hasValue(0);
  }

  /** Short threads take turns in few slots, and each knows those it takes over from. */
  @Test
  void slotsAreReusedExactly() throws InterruptedException {
    AtomicReferenceArray<Fields> objects = new AtomicReferenceArray<>(3);
    AtomicInteger next = new AtomicInteger();
    ThreadLocal<Integer> mine = ThreadLocal.withInitial(next::getAndIncrement);
    together(
        slots,
        3,
        (self, step) -> {
          if (step == 0) {
            objects.set(mine.get(), new Fields(1));
          }
          Fields own = objects.get(mine.get());
          Racer child = new Racer(slots);
          child.start(self.snapshot());
          reports.addAndGet(own.increment(child, 0));
          Snapshot exit = child.snapshot();
          child.finish();
          self.acquire(exit);
          reports.addAndGet(own.increment(self, 0));
        });
    assertThat(reports).hasValue(0);
    assertThat(Word.slot(Racer.started(slots).epoch)).isLessThanOrEqualTo(3 + 3 * 2 + 1);
    assertThat(slots.inexact()).isZero();
  }
}
