package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * The second thread takes the locks in the wrong order: nothing leads from the first to the third.
 */
public final class BrokenChainRace {
  int value;

  public static void main(String[] args) throws Exception {
    BrokenChainRace shared = new BrokenChainRace();
    Object one = new Object();
    Object other = new Object();
    Threads.run(
        () -> {
          Rendezvous.await(1);
          shared.value = 1; // race[v]: write BrokenChainRace.value
          synchronized (one) {
            Rendezvous.signal(2);
          }
          Rendezvous.signal(3);
        },
        () -> {
          synchronized (other) {
            Rendezvous.signal(1);
          }
          Rendezvous.await(3);
          synchronized (one) {
            Rendezvous.signal(4);
          }
          Rendezvous.signal(5);
        },
        () -> {
          Rendezvous.await(5);
          synchronized (other) {
            shared.value = 2; // race[v]: write BrokenChainRace.value
          }
        });
  }
}
