package litmus.volatiles;

import litmus.Threads;

/**
 * An array that is filled before it is stored in a volatile field is safely published (JLS 17.4.5).
 */
public final class ArrayReplacedNoRace {
  volatile int[] values;

  public static void main(String[] args) throws Exception {
    ArrayReplacedNoRace shared = new ArrayReplacedNoRace();
    Threads.run(
        () -> {
          int[] fresh = new int[4];
          fresh[1] = 1;
          shared.values = fresh;
        },
        () -> {
          int[] seen;
          while ((seen = shared.values) == null) {
            Thread.onSpinWait();
          }
          seen[1]++;
        });
  }
}
