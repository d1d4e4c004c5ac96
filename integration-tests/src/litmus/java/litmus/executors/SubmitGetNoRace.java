package litmus.executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Submission is before the task, the task before the return of Future.get (java.util.concurrent,
 * memory consistency properties).
 */
public final class SubmitGetNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    SubmitGetNoRace shared = new SubmitGetNoRace();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    shared.value = 1;
    Future<Integer> byCallable = pool.submit(() -> ++shared.value);
    assert byCallable.get() == 2;
    shared.value++;
    Future<?> byRunnable = pool.submit((Runnable) () -> shared.value++);
    byRunnable.get(30, TimeUnit.SECONDS);
    shared.value++;
    Future<String> byResult = pool.submit(() -> shared.value++, "done");
    assert byResult.get().equals("done");
    assert shared.value == 6;
    pool.shutdown();
  }
}
