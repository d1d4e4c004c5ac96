package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** Frames that an exception has left are not in the stack of what follows. */
public final class ExceptionUnwoundRace {
  int value;

  void fail(int depth) {
    if (depth == 0) {
      throw new IllegalStateException("on purpose");
    }
    fail(depth - 1);
  }

  void write() {
    value = Witness.here(1); // race[v]: write ExceptionUnwoundRace.value
  }

  void work() {
    try {
      fail(7);
    } catch (IllegalStateException e) {
      write();
    }
  }

  public static void main(String[] args) throws Exception {
    ExceptionUnwoundRace shared = new ExceptionUnwoundRace();
    Threads.run(
        () -> {
          shared.work();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          try {
            shared.fail(3);
          } catch (IllegalStateException e) {
            // The access comes after it.
          }
          shared.value = Witness.here(2); // race[v]: write ExceptionUnwoundRace.value
        });
  }
}
