package litmus.executors;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A task that throws is before the ExecutionException of get (memory consistency properties). */
public final class FailedTaskNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    FailedTaskNoRace shared = new FailedTaskNoRace();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<?> future =
        pool.submit(
            () -> {
              shared.value = 1;
              throw new IllegalStateException("on purpose");
            });
    try {
      future.get();
      throw new AssertionError();
    } catch (ExecutionException e) {
      shared.value++;
    }
    pool.shutdown();
  }
}
