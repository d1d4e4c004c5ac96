package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * What is written behind a final field after the constructor has ended is an ordinary access (JLS
 * 17.5.1).
 */
public final class ChangedAfterConstructorRace {
  final int[] array = new int[2];

  public static void main(String[] args) throws Exception {
    ChangedAfterConstructorRace shared = new ChangedAfterConstructorRace();
    Threads.run(
        () -> {
          shared.array[1] = 1; // race[v]: write element of int[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = shared.array[1]; // race[v]: read element of int[]
        });
  }
}
