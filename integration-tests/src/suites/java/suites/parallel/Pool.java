package suites.parallel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One pool for the tests of all classes: its threads belong to no test, its tasks do. */
final class Pool {
  static final ExecutorService SHARED =
      Executors.newFixedThreadPool(
          64,
          task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
          });

  private Pool() {}

  /** Long enough for another thread to take the next task. */
  static Runnable slowly(Runnable task) {
    return () -> {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      task.run();
    };
  }
}
