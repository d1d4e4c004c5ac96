package litmus.arrays;

import litmus.Threads;

/** The length of an array is final (JLS 10.7). */
public final class LengthNoRace {
  public static void main(String[] args) throws Exception {
    int[] array = new int[3];
    Threads.run(
        () -> {
          array[0] = array.length;
        },
        () -> {
          array[1] = array.length;
        });
  }
}
