package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * The end of the constructor is ordered before reads through the final field (JLS 17.5.1: "when
 * determining which values can be seen by r2"), not before writes.
 */
public final class WriteBehindFinalRace {
  static Table table;

  static final class Table {
    final int[] array = new int[2];

    Table() {
      array[1] = 1; // race[e]: write element of int[]
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          table = new Table(); // race[v]: write WriteBehindFinalRace.table
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Table seen = table; // race[v]: read WriteBehindFinalRace.table
          seen.array[1] = 2; // race[e]: write element of int[]
        });
  }
}
