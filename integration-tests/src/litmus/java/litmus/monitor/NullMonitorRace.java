package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** Locking null throws and orders nothing (JLS 14.19). */
public final class NullMonitorRace {
  int value;

  static void enter(Object lock) {
    try {
      synchronized (lock) {
        throw new AssertionError();
      }
    } catch (NullPointerException e) {
      // As specified.
    }
  }

  public static void main(String[] args) throws Exception {
    NullMonitorRace shared = new NullMonitorRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write NullMonitorRace.value
          enter(null);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          enter(null);
          shared.value = 2; // race[v]: write NullMonitorRace.value
        });
  }
}
