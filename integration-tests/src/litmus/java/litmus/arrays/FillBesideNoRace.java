package litmus.arrays;

import java.util.Arrays;
import litmus.Threads;

/** Arrays.fill with a range writes nothing outside of it. */
public final class FillBesideNoRace {
  public static void main(String[] args) throws Exception {
    int[] array = new int[10];
    Threads.run(
        () -> {
          array[3] = 1;
          array[6] = 1;
        },
        () -> Arrays.fill(array, 4, 6, 7));
  }
}
