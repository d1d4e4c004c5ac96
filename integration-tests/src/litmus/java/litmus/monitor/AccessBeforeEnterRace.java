package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** What a thread does before its lock is not after the previous unlock (JLS 17.4.5). */
public final class AccessBeforeEnterRace {
  int value;

  public static void main(String[] args) throws Exception {
    AccessBeforeEnterRace shared = new AccessBeforeEnterRace();
    Threads.run(
        () -> {
          synchronized (shared) {
            shared.value = 1; // race[v]: write AccessBeforeEnterRace.value
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.value = 2; // race[v]: write AccessBeforeEnterRace.value
          synchronized (shared) {
            shared.value = 3;
          }
        });
  }
}
