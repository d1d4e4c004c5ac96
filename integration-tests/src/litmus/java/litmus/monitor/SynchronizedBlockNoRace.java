package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** An unlock of a monitor happens-before every subsequent lock of it (JLS 17.4.5). */
public final class SynchronizedBlockNoRace {
  private final Object lock = new Object();
  int value;

  public static void main(String[] args) throws Exception {
    SynchronizedBlockNoRace shared = new SynchronizedBlockNoRace();
    Threads.run(
        () -> {
          synchronized (shared.lock) {
            shared.value++;
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          synchronized (shared.lock) {
            shared.value++;
          }
        });
    assert shared.value == 2;
  }
}
