package litmus.executors;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A worker that leaves is not counted any more a moment before it says goodbye: another one that
 * leaves in between terminates the executor, and what the first one did is before that all the
 * same.
 */
public final class TerminationRepeatedNoRace {
  private static final int TIMES = 1_500;
  private static final int WORKERS = 6;

  final int[] parts = new int[WORKERS];

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < TIMES; i++) {
      TerminationRepeatedNoRace shared = new TerminationRepeatedNoRace();
      ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
      CountDownLatch start = new CountDownLatch(1);
      for (int w = 0; w < WORKERS; w++) {
        int mine = w;
        pool.execute(
            () -> {
              await(start);
              shared.parts[mine] = 1;
            });
      }
      pool.shutdown();
      start.countDown();
      assert pool.awaitTermination(30, TimeUnit.SECONDS);
      for (int part : shared.parts) {
        assert part == 1;
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
