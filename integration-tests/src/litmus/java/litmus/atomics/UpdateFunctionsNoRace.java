package litmus.atomics;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import litmus.Threads;

/**
 * The update methods with functions are volatile read-modify-writes (java.util.concurrent.atomic).
 */
public final class UpdateFunctionsNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    AtomicReference<UpdateFunctionsNoRace> reference =
        new AtomicReference<>(new UpdateFunctionsNoRace());
    AtomicInteger sum = new AtomicInteger();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 200; i++) {
            reference.updateAndGet(
                old -> {
                  UpdateFunctionsNoRace next = new UpdateFunctionsNoRace();
                  next.value = old.value + 1;
                  return next;
                });
            sum.accumulateAndGet(2, Integer::sum);
          }
        };
    Threads.run(body, body);
    assert reference.get().value == 400 && sum.get() == 800;
  }
}
