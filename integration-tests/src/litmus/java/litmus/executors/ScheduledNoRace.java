package litmus.executors;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Schedule is a submission; each run of a periodic task is before the next (javadoc of
 * ScheduledExecutorService).
 */
public final class ScheduledNoRace {
  int once;
  int periodic;

  public static void main(String[] args) throws Exception {
    ScheduledNoRace shared = new ScheduledNoRace();
    ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
    shared.once = 1;
    ScheduledFuture<Integer> future = pool.schedule(() -> ++shared.once, 2, TimeUnit.MILLISECONDS);
    assert future.get() == 2;
    shared.once++;
    CountDownLatch runs = new CountDownLatch(4);
    pool.scheduleAtFixedRate(
        () -> {
          shared.periodic++;
          runs.countDown();
        },
        1,
        1,
        TimeUnit.MILLISECONDS);
    runs.await();
    pool.shutdownNow();
    assert pool.awaitTermination(30, TimeUnit.SECONDS);
    assert shared.periodic >= 4;
  }
}
