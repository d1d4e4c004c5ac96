package litmus.atomics;

import java.util.concurrent.atomic.LongAdder;
import litmus.Rendezvous;
import litmus.Threads;

/** LongAdder promises no memory effects between add and sum: its users need another order. */
public final class AdderRace {
  int value;

  public static void main(String[] args) throws Exception {
    AdderRace shared = new AdderRace();
    LongAdder adder = new LongAdder();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write AdderRace.value
          adder.increment();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.value = 2; // race[v]: write AdderRace.value
          adder.increment();
        });
  }
}
