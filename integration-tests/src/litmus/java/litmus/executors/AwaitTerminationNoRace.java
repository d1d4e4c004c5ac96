package litmus.executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** All tasks are before an awaitTermination that returned true (our policy). */
public final class AwaitTerminationNoRace {
  final int[] parts = new int[10];

  public static void main(String[] args) throws Exception {
    AwaitTerminationNoRace shared = new AwaitTerminationNoRace();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    for (int i = 0; i < shared.parts.length; i++) {
      int mine = i;
      pool.execute(() -> shared.parts[mine]++);
    }
    pool.shutdown();
    assert pool.awaitTermination(30, TimeUnit.SECONDS);
    for (int part : shared.parts) {
      assert part == 1;
    }
  }
}
