package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * A final field protects what it leads to, not the fields beside it, nor those of the superclass
 * (JLS 17.5).
 */
public final class OwnFieldBesideFinalRace {
  static Table table;

  static class Base {
    int inherited;

    Base() {
      inherited = 1; // race[i]: write Base.inherited
    }
  }

  static final class Table extends Base {
    final int[] array = new int[2];
    int own;

    Table() {
      array[1] = 1;
      set();
    }

    private void set() {
      own = 2; // race[o]: write Table.own
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          table = new Table(); // race[v]: write OwnFieldBesideFinalRace.table
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Table seen = table; // race[v]: read OwnFieldBesideFinalRace.table
          int i = seen.inherited; // race[i]: read Base.inherited
          int o = seen.own; // race[o]: read Table.own
          assert seen.array[1] == 1;
        });
  }
}
