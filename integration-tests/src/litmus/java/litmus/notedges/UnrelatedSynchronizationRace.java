package litmus.notedges;

import litmus.Rendezvous;
import litmus.Threads;

/** Synchronization with a third thread orders nothing between these two. */
public final class UnrelatedSynchronizationRace {
  int value;

  public static void main(String[] args) throws Exception {
    UnrelatedSynchronizationRace shared = new UnrelatedSynchronizationRace();
    Object one = new Object();
    Object other = new Object();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write UnrelatedSynchronizationRace.value
          synchronized (one) {
            Rendezvous.signal(1);
          }
        },
        () -> {
          Rendezvous.await(1);
          synchronized (other) {
            Rendezvous.signal(2);
          }
          shared.value = 2; // race[v]: write UnrelatedSynchronizationRace.value
        },
        () -> {
          Rendezvous.await(2);
          synchronized (other) {
            Rendezvous.signal(3);
          }
          synchronized (one) {
            Rendezvous.signal(4);
          }
        });
    // diagnosis[v]: none
  }
}
