package litmus.arrays;

import java.util.Arrays;
import litmus.Rendezvous;
import litmus.Threads;

/** Arrays.fill writes the elements of its range. */
public final class FillRace {
  public static void main(String[] args) throws Exception {
    int[] whole = new int[10];
    long[] range = new long[10];
    Threads.run(
        () -> {
          whole[9] = 1; // race[w]: write element of int[]
          range[4] = 1; // race[r]: write element of long[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Arrays.fill(whole, 7); // race[w]: write element of int[]
          Arrays.fill(range, 4, 5, 7L); // race[r]: write element of long[]
        });
    // diagnosis[r]: none
    // diagnosis[w]: none
  }
}
