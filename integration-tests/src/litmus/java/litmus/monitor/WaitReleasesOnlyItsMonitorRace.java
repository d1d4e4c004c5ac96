package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * A wait keeps all other monitors of the thread (JLS 17.2.1), so what guards by another lock stays
 * unordered.
 */
public final class WaitReleasesOnlyItsMonitorRace {
  int value;
  boolean ready;

  public static void main(String[] args) throws Exception {
    WaitReleasesOnlyItsMonitorRace shared = new WaitReleasesOnlyItsMonitorRace();
    Object other = new Object();
    Threads.run(
        () -> {
          synchronized (other) {
            synchronized (shared) {
              Rendezvous.signal(1);
              while (!shared.ready) {
                shared.wait();
              }
            }
            shared.value = 1; // race[v]: write WaitReleasesOnlyItsMonitorRace.value
          }
          Rendezvous.signal(2);
        },
        () -> {
          Rendezvous.await(1);
          synchronized (shared) {
            shared.ready = true;
            shared.notify();
          }
          Rendezvous.await(2);
          synchronized (shared) {
            shared.value = 2; // race[v]: write WaitReleasesOnlyItsMonitorRace.value
          }
        });
  }
}
