package litmus.atomics;

import java.util.concurrent.atomic.AtomicInteger;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A compare-and-set that fails writes nothing, so it releases nothing
 * (java.util.concurrent.atomic).
 */
public final class FailedCompareAndSetRace {
  int value;

  public static void main(String[] args) throws Exception {
    FailedCompareAndSetRace shared = new FailedCompareAndSetRace();
    AtomicInteger state = new AtomicInteger(5);
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write FailedCompareAndSetRace.value
          assert !state.compareAndSet(0, 1);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert state.get() == 5;
          shared.value = 2; // race[v]: write FailedCompareAndSetRace.value
        });
  }
}
