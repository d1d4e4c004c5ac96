package litmus.arrays;

import java.util.Arrays;
import litmus.Rendezvous;
import litmus.Threads;

/** Arrays.setAll writes each element; the generator runs in the calling thread. */
public final class SetAllRace {
  public static void main(String[] args) throws Exception {
    int[] array = new int[4];
    Threads.run(
        () -> {
          int seen = array[2]; // race[v]: read element of int[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Arrays.setAll(array, i -> i * i); // race[v]: write element of int[]
        });
  }
}
