package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/**
 * The frame of a lambda is that of its body; those the JDK makes for it are hidden, as in any stack
 * trace.
 */
public final class LambdaRace {
  int value;

  static void call(Runnable task) {
    task.run();
  }

  void increment() {
    value += Witness.here(1); // race[v]: read LambdaRace.value, write LambdaRace.value
  }

  public static void main(String[] args) throws Exception {
    LambdaRace shared = new LambdaRace();
    Threads.run(
        () -> {
          // race[v]: write LambdaRace.value
          call(() -> call(() -> shared.value = Witness.here(1)));
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          call(shared::increment);
        });
  }
}
