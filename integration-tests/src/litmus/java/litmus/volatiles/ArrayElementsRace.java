package litmus.volatiles;

import litmus.Rendezvous;
import litmus.Threads;

/** The elements of an array are plain, though the field that holds it is volatile (JLS 8.3.1.4). */
public final class ArrayElementsRace {
  volatile int[] values = new int[4];

  public static void main(String[] args) throws Exception {
    ArrayElementsRace shared = new ArrayElementsRace();
    Threads.run(
        () -> {
          shared.values[1] = 1; // race[v]: write element of int[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.values[1] = 2; // race[v]: write element of int[]
        });
  }
}
