package litmus.atomics;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import litmus.Threads;

/** A release store that is read by an acquire load orders (javadoc of VarHandle, memory modes). */
public final class AcquireReleaseNoRace {
  int byAcquire;
  int byLazySet;

  public static void main(String[] args) throws Exception {
    AcquireReleaseNoRace shared = new AcquireReleaseNoRace();
    AtomicInteger state = new AtomicInteger();
    AtomicReference<String> reference = new AtomicReference<>();
    Threads.run(
        () -> {
          shared.byAcquire = 1;
          state.setRelease(1);
          shared.byLazySet = 1;
          reference.lazySet("r");
        },
        () -> {
          while (state.getAcquire() == 0) {
            Thread.onSpinWait();
          }
          shared.byAcquire++;
          while (reference.get() == null) {
            Thread.onSpinWait();
          }
          shared.byLazySet++;
        });
  }
}
