package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/** Sweeps that overlap in a single element race there. */
public final class OverlapRace {
  static void fill(byte[] array, int from, int to) {
    for (int i = from; i < to; i++) {
      array[i] = 1; // race[v]: write element of byte[]
    }
  }

  public static void main(String[] args) throws Exception {
    byte[] array = new byte[10_000];
    Threads.run(
        () -> {
          fill(array, 0, 5_001);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          fill(array, 5_000, 10_000);
        });
  }
}
