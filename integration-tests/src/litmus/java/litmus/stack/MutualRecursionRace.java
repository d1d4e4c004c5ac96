package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** Two methods that call each other, each access at its own depth. */
public final class MutualRecursionRace {
  int value;

  void even(int depth) {
    if (depth == 0) {
      value = Witness.here(1); // race[v]: write MutualRecursionRace.value
    } else {
      odd(depth - 1);
    }
  }

  void odd(int depth) {
    if (depth == 0) {
      int seen = value + Witness.here(1); // race[v]: read MutualRecursionRace.value
    } else {
      even(depth - 1);
    }
  }

  public static void main(String[] args) throws Exception {
    MutualRecursionRace shared = new MutualRecursionRace();
    Threads.run(
        () -> {
          shared.even(20);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.even(31);
        });
  }
}
