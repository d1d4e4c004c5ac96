package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** A synchronized method locks the monitor of its object (JLS 8.4.3.6). */
public final class SynchronizedMethodNoRace {
  int value;

  synchronized void increment() {
    value++;
  }

  public static void main(String[] args) throws Exception {
    SynchronizedMethodNoRace shared = new SynchronizedMethodNoRace();
    Threads.run(
        () -> {
          shared.increment();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.increment();
          synchronized (shared) {
            shared.value++;
          }
        });
  }
}
