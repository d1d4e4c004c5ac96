package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** What a thread does after the unlock is not before the next lock (JLS 17.4.5). */
public final class AccessAfterExitRace {
  int value;

  public static void main(String[] args) throws Exception {
    AccessAfterExitRace shared = new AccessAfterExitRace();
    Threads.run(
        () -> {
          synchronized (shared) {
            shared.value = 1;
          }
          shared.value = 2; // race[v]: write AccessAfterExitRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          synchronized (shared) {
            shared.value = 3; // race[v]: write AccessAfterExitRace.value
          }
        });
  }
}
