package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * A helper that knows nothing of the final field fills what it refers to; the readers go through
 * the field, one of them in the method it calls on what it finds there (JLS 17.5.1).
 */
public final class FilledByHelperRace {
  static Table table;

  static final class Cell {
    private int number;

    int number() {
      return number;
    }
  }

  static final class Table {
    final int[] array;
    final Cell cell = make();

    Table() {
      int[] made = new int[2];
      fill(made, cell);
      array = made;
    }

    private static Cell make() {
      return new Cell();
    }

    private static void fill(int[] array, Cell cell) {
      array[1] = 1;
      cell.number = 2;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          table = new Table(); // race[v]: write FilledByHelperRace.table
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Table seen = table; // race[v]: read FilledByHelperRace.table
          Cell cell = seen.cell;
          assert seen.array[1] == 1 && cell.number() == 2 && cell.number == 2;
        });
  }
}
