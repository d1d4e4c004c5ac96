package litmus.atomics;

import java.util.concurrent.atomic.AtomicInteger;
import litmus.Rendezvous;
import litmus.Threads;

/** Two atomics are two variables. */
public final class OtherAtomicRace {
  int value;

  public static void main(String[] args) throws Exception {
    OtherAtomicRace shared = new OtherAtomicRace();
    AtomicInteger one = new AtomicInteger();
    AtomicInteger other = new AtomicInteger();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write OtherAtomicRace.value
          one.incrementAndGet();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          other.incrementAndGet();
          shared.value = 2; // race[v]: write OtherAtomicRace.value
        });
  }
}
