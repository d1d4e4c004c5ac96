package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** Object.wait unlocks the monitor and locks it again before it returns (JLS 17.2.1). */
public final class WaitNoRace {
  boolean ready;
  int value;

  public static void main(String[] args) throws Exception {
    WaitNoRace shared = new WaitNoRace();
    Threads.run(
        () -> {
          synchronized (shared) {
            shared.value = 1;
            Rendezvous.signal(1);
            while (!shared.ready) {
              shared.wait();
            }
            shared.value++;
          }
        },
        () -> {
          Rendezvous.await(1);
          synchronized (shared) {
            shared.value++;
            shared.ready = true;
            shared.notifyAll();
          }
        });
  }
}
