package litmus.atomics;

import java.util.concurrent.atomic.AtomicInteger;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * The function of an update runs before the update takes effect, outside of it, and orders nothing
 * for users of another atomic (javadoc of AtomicInteger.updateAndGet).
 */
public final class UpdateFunctionsRace {
  int value;

  public static void main(String[] args) throws Exception {
    UpdateFunctionsRace shared = new UpdateFunctionsRace();
    AtomicInteger one = new AtomicInteger();
    AtomicInteger two = new AtomicInteger();
    Threads.run(
        () -> {
          one.updateAndGet(
              old -> {
                shared.value = 1; // race[v]: write UpdateFunctionsRace.value
                return old + 1;
              });
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          two.updateAndGet(
              old -> {
                shared.value = 2; // race[v]: write UpdateFunctionsRace.value
                return old + 1;
              });
        });
  }
}
