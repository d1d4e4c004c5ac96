package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/** To replace a row is a write of the outer array's element. */
public final class RowReplacedRace {
  public static void main(String[] args) throws Exception {
    int[][] matrix = new int[3][4];
    Threads.run(
        () -> {
          matrix[1] = new int[4]; // race[m]: write element of int[][]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int[] row = matrix[1]; // race[m]: read element of int[][]
        });
  }
}
