package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * An object that constructors are given is shared by those they construct: the end of one
 * constructor says nothing to who holds another (JLS 17.5.1).
 */
public final class GivenObjectRace {
  static final class Tally {
    int count;
  }

  static final class Worker {
    private final Tally tally;

    Worker(Tally tally) {
      this.tally = tally;
      tally.count = 1; // race[v]: write Tally.count
    }

    int count() {
      return tally.count; // race[v]: read Tally.count
    }
  }

  public static void main(String[] args) throws Exception {
    Tally shared = new Tally();
    Worker first = new Worker(shared);
    Threads.run(
        () -> {
          new Worker(shared);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int count = first.count();
        });
  }
}
