package io.photofinish.runtime;

import static io.photofinish.runtime.AtomicCalls.load;
import static io.photofinish.runtime.AtomicCalls.store;
import static io.photofinish.runtime.AtomicMode.ACQUIRE;
import static io.photofinish.runtime.AtomicMode.OPAQUE;
import static io.photofinish.runtime.AtomicMode.RELEASE;
import static io.photofinish.runtime.Handover.expectOrdered;
import static io.photofinish.runtime.Handover.expectUnordered;
import static io.photofinish.runtime.Watched.inTurn;
import static io.photofinish.runtime.Watched.races;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FencesTest {
  private final Cell cell = new Cell();
  private final AtomicInteger a = new AtomicInteger();

  @BeforeEach
  void forgetEarlierRaces() {
    races();
  }

  @Test
  void fencesMakeOpaqueAccessesOrder() throws Exception {
    expectOrdered(
        ts -> {
          Atomics.releaseFence(ts);
          store(a, 1, OPAQUE, ts);
        },
        ts -> {
          load(a, OPAQUE, ts);
          Atomics.acquireFence(ts);
        });
  }

  @Test
  void oneFenceIsNotEnough() throws Exception {
    expectUnordered(
        ts -> {
          Atomics.releaseFence(ts);
          store(a, 1, OPAQUE, ts);
        },
        ts -> load(a, OPAQUE, ts));
  }

  @Test
  void releaseFenceDoesNotPublishWhatFollowsIt() throws Exception {
    inTurn(
        ts -> {
          Atomics.releaseFence(ts);
          cell.setData(1, ts);
          store(a, 1, OPAQUE, ts);
        },
        ts -> {
          load(a, ACQUIRE, ts);
          cell.data(ts);
        });
    assertThat(races()).hasSize(1);
  }

  @Test
  void acquireFenceAcquiresNoLaterLoad() throws Exception {
    expectUnordered(
        ts -> store(a, 1, RELEASE, ts),
        ts -> {
          Atomics.acquireFence(ts);
          load(a, OPAQUE, ts);
        });
  }

  @Test
  void plainFlagBetweenFencesIsTheOnlyRace() throws Exception {
    Cell flag = new Cell();
    inTurn(
        ts -> {
          cell.setData(1, ts);
          Atomics.releaseFence(ts);
          flag.setData(1, ts);
        },
        ts -> {
          flag.data(ts);
          Atomics.acquireFence(ts);
          cell.setData(2, ts);
        });
    assertThat(races()).singleElement().matches(race -> race.object == flag);
  }

  @Test
  void plainFlagBeforeTheFenceOrdersNothing() throws Exception {
    Cell flag = new Cell();
    inTurn(
        ts -> {
          cell.setData(1, ts);
          flag.setData(1, ts);
          Atomics.releaseFence(ts);
        },
        ts -> {
          flag.data(ts);
          Atomics.acquireFence(ts);
          cell.setData(2, ts);
        });
    assertThat(races()).hasSize(2);
  }
}
