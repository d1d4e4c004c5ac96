package litmus.arrays;

import java.util.Arrays;
import litmus.Rendezvous;
import litmus.Threads;

/** Arrays.equals reads all elements when it returns true, and hashCode does. */
public final class EqualsRace {
  public static void main(String[] args) throws Exception {
    int[] one = new int[4];
    long[] other = new long[4];
    Threads.run(
        () -> {
          one[2] = 0; // race[e]: write element of int[]
          other[3] = 1; // race[h]: write element of long[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          boolean equal = Arrays.equals(one, new int[4]); // race[e]: read element of int[]
          int hash = Arrays.hashCode(other); // race[h]: read element of long[]
        });
  }
}
