package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * A constructor that writes to an object that was there before is as any other method (JLS 17.5).
 */
public final class SharedCountInConstructorRace {
  static final class Tally {
    int count;
  }

  static final class Part {
    private final Tally tally;

    Part(Tally tally) {
      this.tally = tally;
      this.tally.count = 2; // race[v]: write Tally.count
    }
  }

  static final class Whole {
    final int[] array = new int[1];
    final Part part;

    Whole(Tally tally) {
      array[0] = 1;
      part = new Part(tally);
    }
  }

  public static void main(String[] args) throws Exception {
    Tally tally = new Tally();
    Threads.run(
        () -> {
          new Whole(tally);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int count = tally.count; // race[v]: read Tally.count
        });
  }
}
