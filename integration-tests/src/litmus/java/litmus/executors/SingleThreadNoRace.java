package litmus.executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The tasks of a single thread are in program order; the future of the last orders all of them. */
public final class SingleThreadNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    SingleThreadNoRace shared = new SingleThreadNoRace();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    for (int i = 0; i < 20; i++) {
      pool.execute(() -> shared.value++);
    }
    pool.submit(() -> {}).get();
    assert shared.value == 20;
    pool.shutdown();
  }
}
