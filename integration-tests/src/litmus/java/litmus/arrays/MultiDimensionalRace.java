package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/** The rows of an array of arrays are elements, and arrays of their own (JLS 10.6). */
public final class MultiDimensionalRace {
  public static void main(String[] args) throws Exception {
    int[][] matrix = new int[3][4];
    long[][][] cube = new long[2][2][2];
    Threads.run(
        () -> {
          matrix[1][2] = 1; // race[m]: write element of int[]
          cube[1][1][1] = 1; // race[c]: write element of long[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          matrix[1][2]++; // race[m]: read element of int[], write element of int[]
          cube[1][1][1]++; // race[c]: read element of long[], write element of long[]
        });
  }
}
