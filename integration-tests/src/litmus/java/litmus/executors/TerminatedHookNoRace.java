package litmus.executors;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What tasks did is before {@code terminated()}, whichever thread calls it, and that before the
 * wait's end.
 */
public final class TerminatedHookNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    TerminatedHookNoRace shared = new TerminatedHookNoRace();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(3, 3, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
          @Override
          protected void terminated() {
            shared.value++;
          }
        };
    pool.execute(() -> shared.value++);
    pool.shutdown();
    assert pool.awaitTermination(30, TimeUnit.SECONDS);
    assert shared.value == 2;
  }
}
