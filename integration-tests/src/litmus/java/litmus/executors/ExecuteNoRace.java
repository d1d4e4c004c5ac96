package litmus.executors;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Actions before execute are before the task runs (memory consistency properties). */
public final class ExecuteNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ExecuteNoRace shared = new ExecuteNoRace();
    ExecutorService pool = Executors.newCachedThreadPool();
    CountDownLatch done = new CountDownLatch(1);
    shared.value = 1;
    pool.execute(
        () -> {
          shared.value++;
          done.countDown();
        });
    done.await();
    shared.value++;
    pool.shutdown();
  }
}
