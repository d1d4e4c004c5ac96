package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * What is reached through a final field is at least as of the end of the constructor (JLS 17.5.1):
 * only the racy reference is a race.
 */
public final class ObjectBehindFinalRace {
  static Table table;

  static final class Cell {
    int number;
  }

  static final class Table {
    final int[] array = new int[2];
    final Cell cell = new Cell();

    Table() {
      array[1] = 1;
      cell.number = 2;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          table = new Table(); // race[v]: write ObjectBehindFinalRace.table
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Table seen = table; // race[v]: read ObjectBehindFinalRace.table
          assert seen.array[1] == 1 && seen.cell.number == 2;
        });
  }
}
