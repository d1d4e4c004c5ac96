package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** An access in a finally block that runs for an exception. */
public final class FinallyRace {
  int value;

  void fail() {
    throw new IllegalStateException("on purpose");
  }

  void guarded() {
    try {
      fail();
    } finally {
      value = Witness.here(1); // race[v]: write FinallyRace.value
    }
  }

  void work() {
    try {
      guarded();
    } catch (IllegalStateException e) {
      value = Witness.here(2); // race[v]: write FinallyRace.value
    }
  }

  public static void main(String[] args) throws Exception {
    FinallyRace shared = new FinallyRace();
    Threads.run(
        () -> {
          shared.work();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.work();
        });
  }
}
