package litmus.atomics;

import java.util.concurrent.atomic.AtomicIntegerArray;
import litmus.Rendezvous;
import litmus.Threads;

/** Two elements of an atomic array are two variables. */
public final class OtherElementRace {
  int value;

  public static void main(String[] args) throws Exception {
    OtherElementRace shared = new OtherElementRace();
    AtomicIntegerArray array = new AtomicIntegerArray(4);
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write OtherElementRace.value
          array.incrementAndGet(1);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          array.incrementAndGet(2);
          shared.value = 2; // race[v]: write OtherElementRace.value
        });
  }
}
