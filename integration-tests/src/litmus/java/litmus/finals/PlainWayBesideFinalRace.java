package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/** What is not reached through a final field is not protected by one (JLS 17.5.1). */
public final class PlainWayBesideFinalRace {
  static Table table;

  static final class Cell {
    int number;

    Cell(int number) {
      this.number = number; // race[n]: write Cell.number
    }
  }

  static final class Table {
    final int[] array = new int[2];
    Cell cell;

    Table() {
      array[1] = 1;
      cell = new Cell(2); // race[c]: write Table.cell
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          table = new Table(); // race[v]: write PlainWayBesideFinalRace.table
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Table seen = table; // race[v]: read PlainWayBesideFinalRace.table
          Cell cell = seen.cell; // race[c]: read Table.cell
          int number = cell.number; // race[n]: read Cell.number
        });
  }
}
