package litmus.arrays;

import litmus.Threads;

/** Loops that synchronize on the way: what they did before and after belongs to other epochs. */
public final class SweepSynchronizedNoRace {
  static final Object LOCK = new Object();
  static volatile int turn;

  static void locked(int[] array) {
    for (int i = 0; i < array.length; i++) {
      synchronized (LOCK) {
        array[i]++;
      }
    }
  }

  /** Element i is handed over once it is written. */
  static void produce(long[] array) {
    for (int i = 0; i < array.length; i++) {
      array[i] = i;
      turn = i + 1;
    }
  }

  static long consume(long[] array) {
    long sum = 0;
    for (int i = 0; i < array.length; ) {
      if (turn > i) {
        sum += array[i++];
      }
    }
    return sum;
  }

  public static void main(String[] args) throws Exception {
    int[] array = new int[200];
    long[] handed = new long[200];
    Threads.run(
        () -> {
          locked(array);
          produce(handed);
        },
        () -> {
          locked(array);
          consume(handed);
        });
  }
}
