package io.photofinish.runtime;

import static io.photofinish.runtime.AtomicCalls.compareAndSet;
import static io.photofinish.runtime.AtomicCalls.getAndAdd;
import static io.photofinish.runtime.AtomicCalls.load;
import static io.photofinish.runtime.AtomicCalls.store;
import static io.photofinish.runtime.AtomicMode.ACQUIRE;
import static io.photofinish.runtime.AtomicMode.OPAQUE;
import static io.photofinish.runtime.AtomicMode.PLAIN;
import static io.photofinish.runtime.AtomicMode.RELEASE;
import static io.photofinish.runtime.AtomicMode.VOLATILE;
import static io.photofinish.runtime.Handover.expectOrdered;
import static io.photofinish.runtime.Handover.expectUnordered;
import static io.photofinish.runtime.Watched.inParallel;
import static io.photofinish.runtime.Watched.inTurn;
import static io.photofinish.runtime.Watched.races;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AtomicsTest {
  private final Cell cell = new Cell();
  private final AtomicInteger a = new AtomicInteger();

  @BeforeEach
  void forgetEarlierRaces() {
    races();
  }

  @Test
  void storeIsOrderedBeforeTheLoadThatSeesIt() throws Exception {
    expectOrdered(ts -> store(a, 1, VOLATILE, ts), ts -> load(a, VOLATILE, ts));
  }

  @Test
  void releaseIsOrderedBeforeTheAcquireThatSeesIt() throws Exception {
    expectOrdered(ts -> store(a, 1, RELEASE, ts), ts -> load(a, ACQUIRE, ts));
  }

  @Test
  void opaqueLoadAcquiresNothing() throws Exception {
    expectUnordered(ts -> store(a, 1, RELEASE, ts), ts -> load(a, OPAQUE, ts));
  }

  @Test
  void opaqueStoreReleasesNothing() throws Exception {
    expectUnordered(ts -> store(a, 1, OPAQUE, ts), ts -> load(a, ACQUIRE, ts));
  }

  @Test
  void releaseThatWasOverwrittenIsNotAcquired() throws Exception {
    expectUnordered(
        ts -> store(a, 1, RELEASE, ts),
        ts -> {
          inTurn(other -> store(a, 2, RELEASE, other));
          load(a, ACQUIRE, ts);
        });
  }

  @Test
  void volatileStoreThatWasOverwrittenIsAcquiredByAVolatileLoad() throws Exception {
    expectOrdered(
        ts -> store(a, 1, VOLATILE, ts),
        ts -> {
          inTurn(other -> store(a, 2, RELEASE, other));
          load(a, VOLATILE, ts);
        });
  }

  @Test
  void updateContinuesARelease() throws Exception {
    expectOrdered(
        ts -> store(a, 1, RELEASE, ts),
        ts -> {
          inTurn(other -> getAndAdd(a, 1, OPAQUE, OPAQUE, other));
          assertThat(load(a, ACQUIRE, ts)).isEqualTo(2);
        });
  }

  @Test
  void updateOrdersBothWays() throws Exception {
    expectOrdered(ts -> getAndAdd(a, 1, ts), ts -> getAndAdd(a, 1, ts));
  }

  @Test
  void acquiringUpdateReleasesNothing() throws Exception {
    expectUnordered(ts -> getAndAdd(a, 1, ACQUIRE, OPAQUE, ts), ts -> load(a, VOLATILE, ts));
  }

  @Test
  void successfulCompareAndSetReleases() throws Exception {
    expectOrdered(
        ts -> assertThat(compareAndSet(a, 0, 1, ts)).isTrue(), ts -> load(a, VOLATILE, ts));
  }

  @Test
  void failedCompareAndSetReleasesNothing() throws Exception {
    expectUnordered(
        ts -> assertThat(compareAndSet(a, 7, 1, ts)).isFalse(), ts -> load(a, VOLATILE, ts));
  }

  @Test
  void failedCompareAndSetAcquires() throws Exception {
    expectOrdered(
        ts -> store(a, 1, VOLATILE, ts), ts -> assertThat(compareAndSet(a, 7, 1, ts)).isFalse());
  }

  @Test
  void plainAccessRacesWithAnUnorderedAtomicOne() throws Exception {
    inTurn(ts -> store(a, 1, VOLATILE, ts), ts -> load(a, PLAIN, ts));
    assertThat(races()).hasSize(1);
  }

  @Test
  void plainAccessesInOrderDoNotRace() throws Exception {
    inTurn(
        ts -> {
          store(a, 1, PLAIN, ts);
          store(a, 2, RELEASE, ts);
        },
        ts -> {
          load(a, ACQUIRE, ts);
          load(a, PLAIN, ts);
        });
    assertThat(races()).isEmpty();
  }

  @Test
  void operationThatThrewIsSettledAndReleasesNothing() throws Exception {
    expectUnordered(
        ts -> {
          int mode = AtomicMode.both(AtomicMode.COMPARE, VOLATILE, VOLATILE);
          Atomics.begin(a, mode, 0, ts, 0); // and no end
          load(new AtomicInteger(), VOLATILE, ts);
        },
        ts -> load(a, VOLATILE, ts));
  }

  @Test
  void loadOfAValueThatIsOldIsNotKeptAndTeachesNothing() throws Exception {
    inTurn(
        ts -> {
          int operation = Atomics.begin(a, AtomicMode.load(VOLATILE), 0, ts, 0);
          int old = a.get();
          inTurn(
              other -> {
                cell.setData(1, other);
                store(a, old + 1, VOLATILE, other);
              });
          assertThat(Atomics.keepLoad(old, operation, 0, ts, 0)).isFalse();
          cell.data(ts);
        });
    assertThat(races()).hasSize(1);
  }

  @Test
  void loadOfTheLastValueIsKeptWithItsClock() throws Exception {
    inTurn(
        ts -> {
          int operation = Atomics.begin(a, AtomicMode.load(VOLATILE), 0, ts, 0);
          inTurn(
              other -> {
                cell.setData(1, other);
                store(a, 7, VOLATILE, other);
              });
          assertThat(Atomics.keepLoad(a.get(), operation, 0, ts, 0)).isTrue();
          cell.data(ts);
        });
    assertThat(races()).isEmpty();
  }

  @Test
  void loadWithAnotherOperationInItsMiddleStillAcquires() throws Exception {
    AtomicInteger other = new AtomicInteger(5);
    inTurn(
        ts -> {
          cell.setData(1, ts);
          store(a, 1, RELEASE, ts);
        },
        ts -> {
          int outer = Atomics.begin(a, AtomicMode.load(ACQUIRE), 0, ts, 0);
          assertThat(load(other, VOLATILE, ts)).isEqualTo(5);
          assertThat(Atomics.endLoad(1, outer, 0, ts, 0)).isEqualTo(1);
          cell.data(ts);
        });
    assertThat(races()).isEmpty();
  }

  @Test
  void compareAndSetWithAnotherOperationInItsMiddleStillReleases() throws Exception {
    expectOrdered(
        ts -> {
          int mode = AtomicMode.both(AtomicMode.COMPARE, VOLATILE, VOLATILE);
          int outer = Atomics.begin(a, mode, 0, ts, 0);
          store(new AtomicInteger(), 1, VOLATILE, ts);
          Atomics.endCompare(a.compareAndSet(0, 1), outer, 0, ts, 0);
        },
        ts -> load(a, VOLATILE, ts));
  }

  @Test
  void objectsThatAreNotAtomicAreLeftAlone() {
    ThreadState ts = Threads.current();
    int mode = AtomicMode.store(VOLATILE);
    assertThat(Atomics.begin("no atomic", mode, 0, ts, 0)).isEqualTo(AtomicOperation.NONE);
    assertThat(Atomics.begin(null, mode, 0, ts, 0)).isEqualTo(AtomicOperation.NONE);
    assertThat(ts.pending).isNull();
  }

  @Test
  void spinLockUnderLoadIsNeverReported() throws Exception {
    Watched.Part part =
        ts -> {
          for (int i = 0; i < 10_000; i++) {
            while (!compareAndSet(a, 0, 1, ACQUIRE, OPAQUE, ts)) {
              Thread.onSpinWait();
            }
            cell.setData(cell.data(ts) + 1, ts);
            store(a, 0, RELEASE, ts);
          }
        };
    inParallel(part, part, part);
    assertThat(cell.data).isEqualTo(30_000);
    assertThat(races()).isEmpty();
  }
}
