package litmus.loom;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Submission to an executor of virtual threads, and the end of it by close (javadoc of
 * ExecutorService.close).
 */
public final class ThreadPerTaskNoRace {
  final int[] results = new int[200];
  int before;

  public static void main(String[] args) throws Exception {
    ThreadPerTaskNoRace shared = new ThreadPerTaskNoRace();
    shared.before = 1;
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < shared.results.length; i++) {
        int mine = i;
        executor.submit(() -> shared.results[mine] = mine + shared.before);
      }
    }
    for (int i = 0; i < shared.results.length; i++) {
      assert shared.results[i] == i + 1;
    }
    shared.before = 2;
  }
}
