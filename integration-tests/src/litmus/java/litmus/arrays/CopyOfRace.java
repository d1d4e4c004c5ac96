package litmus.arrays;

import java.util.Arrays;
import litmus.Rendezvous;
import litmus.Threads;

/** Arrays.copyOf and copyOfRange read the elements they copy. */
public final class CopyOfRace {
  public static void main(String[] args) throws Exception {
    int[] numbers = new int[4];
    String[] texts = new String[4];
    Threads.run(
        () -> {
          numbers[1] = 1; // race[n]: write element of int[]
          texts[3] = "t"; // race[t]: write element of String[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int[] copy = Arrays.copyOf(numbers, 2); // race[n]: read element of int[]
          String[] range = Arrays.copyOfRange(texts, 2, 4); // race[t]: read element of String[]
        });
  }
}
