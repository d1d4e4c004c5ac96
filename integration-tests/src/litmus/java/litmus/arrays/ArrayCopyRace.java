package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * System.arraycopy reads the elements of its source and writes those of its destination (javadoc of
 * System.arraycopy).
 */
public final class ArrayCopyRace {
  public static void main(String[] args) throws Exception {
    int[] source = new int[10];
    long[] destination = new long[10];
    Threads.run(
        () -> {
          source[4] = 1; // race[s]: write element of int[]
          long seen = destination[4]; // race[d]: read element of long[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          System.arraycopy(source, 3, new int[4], 0, 4); // race[s]: read element of int[]
          // race[d]: write element of long[]
          System.arraycopy(new long[4], 0, destination, 3, 4);
        });
  }
}
