package litmus.arrays;

import litmus.Threads;

/** Threads that sweep different parts of one array do not conflict. */
public final class HalvesNoRace {
  public static void main(String[] args) throws Exception {
    double[] array = new double[10_000];
    Threads.run(
        () -> {
          for (int i = 0; i < 5_000; i++) {
            array[i] += i;
          }
        },
        () -> {
          for (int i = 5_000; i < 10_000; i++) {
            array[i] += i;
          }
        });
    assert array[9_999] == 9_999;
  }
}
