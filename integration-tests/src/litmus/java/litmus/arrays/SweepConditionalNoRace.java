package litmus.arrays;

import litmus.Threads;

/** Loops over the same array that touch different elements of it, as a condition says. */
public final class SweepConditionalNoRace {
  static int touch(int[] array, boolean[] mine, int modulus, int rest) {
    int sum = 0;
    for (int i = 0; i < array.length; i++) {
      if (i % modulus == rest) {
        array[i] += i;
        mine[i / modulus] = true;
        sum += array[i];
      }
    }
    return sum;
  }

  /**
   * Reads one element beyond its half before it finds that there is no such element in an array.
   */
  static int first(byte[] array) {
    int i = 0;
    try {
      while (array[i] == 0) {
        i++;
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      return -1;
    }
    return i;
  }

  public static void main(String[] args) throws Exception {
    int[] array = new int[1000];
    byte[] zeros = new byte[300];
    zeros[200] = 1;
    Threads.run(
        () -> {
          touch(array, new boolean[500], 2, 0);
          first(zeros);
        },
        () -> {
          touch(array, new boolean[500], 2, 1);
          for (int i = 201; i < zeros.length; i++) {
            zeros[i] = 1;
          }
        });
  }
}
