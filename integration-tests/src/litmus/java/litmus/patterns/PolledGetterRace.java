package litmus.patterns;

import litmus.Rendezvous;
import litmus.Threads;

/** A flag that a loop asks for by a method of its own. */
public final class PolledGetterRace {
  private boolean closed;

  boolean isOpen() {
    return !closed; // race[f]: read PolledGetterRace.closed
  }

  public static void main(String[] args) throws Exception {
    PolledGetterRace shared = new PolledGetterRace();
    Threads.run(
        () -> {
          while (shared.isOpen()) {
            Rendezvous.pause(1);
          }
        },
        () -> {
          Rendezvous.pause(20);
          // race[f]: write PolledGetterRace.closed
          shared.closed = true; // diagnosis[f]: shutdown-flag
        });
  }
}
