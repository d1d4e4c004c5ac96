package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** Monitors of two objects order nothing between their holders (JLS 17.4.5). */
public final class DifferentLocksRace {
  int value;

  public static void main(String[] args) throws Exception {
    DifferentLocksRace shared = new DifferentLocksRace();
    Object one = new Object();
    Object other = new Object();
    Threads.run(
        () -> {
          synchronized (one) {
            shared.value = 1; // race[v]: write DifferentLocksRace.value
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          synchronized (other) {
            shared.value = 2; // race[v]: write DifferentLocksRace.value
          }
        });
    // diagnosis[v]: different-locks
  }
}
