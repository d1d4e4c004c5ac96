package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/** The lock guards the reference, not the elements: who still holds the old reference races. */
public final class PublishedByLockRace {
  private final int[] array = new int[2];

  synchronized int[] array() {
    return array;
  }

  public static void main(String[] args) throws Exception {
    PublishedByLockRace shared = new PublishedByLockRace();
    Threads.run(
        () -> {
          int[] mine = shared.array();
          mine[0] = 1; // race[v]: write element of int[]
          Rendezvous.signal(1);
        },
        () -> {
          int[] mine = shared.array();
          Rendezvous.await(1);
          mine[0] = 2; // race[v]: write element of int[]
        });
  }
}
