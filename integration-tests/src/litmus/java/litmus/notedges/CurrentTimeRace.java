package litmus.notedges;

import litmus.Rendezvous;
import litmus.Threads;

/** Clocks and garbage collection order nothing. */
public final class CurrentTimeRace {
  long value;

  public static void main(String[] args) throws Exception {
    CurrentTimeRace shared = new CurrentTimeRace();
    Threads.run(
        () -> {
          shared.value = System.nanoTime(); // race[v]: write CurrentTimeRace.value
          System.gc();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          System.gc();
          shared.value = System.currentTimeMillis(); // race[v]: write CurrentTimeRace.value
        });
    // diagnosis[v]: none
  }
}
