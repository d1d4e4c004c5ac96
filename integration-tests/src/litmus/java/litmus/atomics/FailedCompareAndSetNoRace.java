package litmus.atomics;

import java.util.concurrent.atomic.AtomicInteger;
import litmus.Rendezvous;
import litmus.Threads;

/** A compare-and-set that fails has read the variable (java.util.concurrent.atomic). */
public final class FailedCompareAndSetNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    FailedCompareAndSetNoRace shared = new FailedCompareAndSetNoRace();
    AtomicInteger state = new AtomicInteger(5);
    Threads.run(
        () -> {
          shared.value = 1;
          state.set(6);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert !state.compareAndSet(5, 7);
          shared.value++;
        });
  }
}
