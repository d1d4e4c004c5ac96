package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/** The array of a variable arity call is an array like others (JLS 15.12.4.2). */
public final class VarargsRace {
  static int[] last;

  static void keep(int... values) {
    last = values;
  }

  public static void main(String[] args) throws Exception {
    keep(1, 2, 3);
    Threads.run(
        () -> {
          last[1] = 1; // race[v]: write element of int[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int sum = 0;
          for (int value : last) { // race[v]: read element of int[]
            sum += value;
          }
        });
  }
}
