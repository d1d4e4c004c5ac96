package io.photofinish.runtime;

import static io.photofinish.runtime.AtomicCalls.load;
import static io.photofinish.runtime.AtomicCalls.store;
import static io.photofinish.runtime.AtomicMode.VOLATILE;
import static io.photofinish.runtime.Handover.expectOrdered;
import static io.photofinish.runtime.Watched.inParallel;
import static io.photofinish.runtime.Watched.inTurn;
import static io.photofinish.runtime.Watched.races;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AtomicUpdateTest {
  private final AtomicInteger a = new AtomicInteger();

  @BeforeEach
  void forgetEarlierRaces() {
    races();
  }

  @Test
  void updateByAFunctionOrdersBothWays() throws Exception {
    expectOrdered(
        ts -> AtomicCalls.updateAndGet(a, value -> value + 1, ts),
        ts -> AtomicCalls.updateAndGet(a, value -> value + 1, ts));
  }

  @Test
  void updatesByFunctionsUnderLoadLoseNothing() throws Exception {
    Watched.Part part =
        ts -> {
          for (int i = 0; i < 5_000; i++) {
            AtomicCalls.updateAndGet(a, value -> value + 1, ts);
          }
        };
    inParallel(part, part, part);
    assertThat(a.get()).isEqualTo(15_000);
  }

  @Test
  void functionMayUseTheSameVariable() throws Exception {
    expectOrdered(
        ts -> AtomicCalls.updateAndGet(a, value -> value + load(a, VOLATILE, ts) + 1, ts),
        ts -> assertThat(load(a, VOLATILE, ts)).isEqualTo(1));
  }

  @Test
  void functionThatThrowsLeavesNoLock() throws Exception {
    long stolen = Losses.STOLEN_LOCK.count();
    inTurn(
        ts -> {
          assertThatThrownBy(
                  () ->
                      AtomicCalls.updateAndGet(
                          a,
                          value -> {
                            throw new IllegalStateException("thrown by the function");
                          },
                          ts))
              .isInstanceOf(IllegalStateException.class);
        },
        ts -> store(a, 1, VOLATILE, ts));
    assertThat(Losses.STOLEN_LOCK.count()).isEqualTo(stolen);
  }
}
