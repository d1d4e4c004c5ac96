package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** A lock that only one of the threads takes orders nothing (JLS 17.4.5). */
public final class OneSidedLockRace {
  int value;

  public static void main(String[] args) throws Exception {
    OneSidedLockRace shared = new OneSidedLockRace();
    Threads.run(
        () -> {
          synchronized (shared) {
            shared.value = 1; // race[v]: write OneSidedLockRace.value
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = shared.value; // race[v]: read OneSidedLockRace.value
        });
    // diagnosis[v]: lock-on-one-side
  }
}
