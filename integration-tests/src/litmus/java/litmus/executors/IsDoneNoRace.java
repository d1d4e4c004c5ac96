package litmus.executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A future that says it is done has made its task's actions visible (our policy; FutureTask,
 * CompletableFuture).
 */
public final class IsDoneNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    IsDoneNoRace shared = new IsDoneNoRace();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<?> future = pool.submit((Runnable) () -> shared.value = 1);
    while (!future.isDone()) {
      Thread.onSpinWait();
    }
    shared.value++;
    pool.shutdown();
  }
}
