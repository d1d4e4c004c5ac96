package litmus.arrays;

import java.util.Arrays;
import java.util.Comparator;
import litmus.Rendezvous;
import litmus.Threads;

/** Arrays.sort reads and writes the array. */
public final class SortRace {
  public static void main(String[] args) throws Exception {
    int[] numbers = {3, 1, 2};
    String[] texts = {"c", "a", "b"};
    Threads.run(
        () -> {
          int n = numbers[1]; // race[n]: read element of int[]
          String t = texts[1]; // race[t]: read element of String[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Arrays.sort(numbers); // race[n]: write element of int[]
          Arrays.sort(texts, Comparator.reverseOrder()); // race[t]: write element of String[]
        });
  }
}
