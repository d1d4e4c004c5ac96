package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** A static synchronized method locks the monitor of its class (JLS 8.4.3.6). */
public final class StaticSynchronizedMethodNoRace {
  static int value;

  static synchronized void increment() {
    value++;
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          increment();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          synchronized (StaticSynchronizedMethodNoRace.class) {
            value++;
          }
          increment();
        });
  }
}
