package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/** One element of a large array, far behind all others that were accessed. */
public final class LargeArrayRace {
  public static void main(String[] args) throws Exception {
    byte[] array = new byte[8_000_000];
    array[0] = 1;
    Threads.run(
        () -> {
          array[7_999_999] = 1; // race[v]: write element of byte[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = array[0];
          array[7_999_999]++; // race[v]: read element of byte[], write element of byte[]
        });
  }
}
