package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** A stack deep in a recursion is reported with all its frames. */
public final class RecursionRace {
  int value;

  void descend(int depth) {
    if (depth == 0) {
      value = Witness.here(1); // race[v]: write RecursionRace.value
      return;
    }
    descend(depth - 1);
  }

  public static void main(String[] args) throws Exception {
    RecursionRace warm = new RecursionRace();
    warm.descend(3);
    RecursionRace shared = new RecursionRace();
    Threads.run(
        () -> {
          shared.descend(40);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.descend(150);
        });
  }
}
