package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** An empty synchronized block is still an unlock and a lock (JLS 17.4.5). */
public final class EmptyBlockNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    EmptyBlockNoRace shared = new EmptyBlockNoRace();
    Threads.run(
        () -> {
          shared.value = 1;
          synchronized (shared) {
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          synchronized (shared) {
          }
          shared.value = 2;
        });
  }
}
