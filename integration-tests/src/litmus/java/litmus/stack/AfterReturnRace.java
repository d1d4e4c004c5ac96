package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** Calls that have returned are not in the stack of what follows in their caller. */
public final class AfterReturnRace {
  int value;

  int deep(int depth) {
    return depth == 0 ? 0 : 1 + deep(depth - 1);
  }

  void work() {
    deep(9);
    value = Witness.here(deep(2)); // race[v]: write AfterReturnRace.value
    deep(1);
  }

  public static void main(String[] args) throws Exception {
    AfterReturnRace shared = new AfterReturnRace();
    Threads.run(
        () -> {
          shared.deep(4);
          shared.work();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.work();
        });
  }
}
