package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * Happens-before is transitive: from the first thread to the third through two locks (JLS 17.4.5).
 */
public final class ChainNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ChainNoRace shared = new ChainNoRace();
    Object one = new Object();
    Object other = new Object();
    Threads.run(
        () -> {
          shared.value = 1;
          synchronized (one) {
            Rendezvous.signal(1);
          }
          Rendezvous.signal(2);
        },
        () -> {
          Rendezvous.await(2);
          synchronized (one) {
            Rendezvous.signal(3);
          }
          synchronized (other) {
            Rendezvous.signal(4);
          }
          Rendezvous.signal(5);
        },
        () -> {
          Rendezvous.await(5);
          synchronized (other) {
            shared.value = 2;
          }
        });
  }
}
