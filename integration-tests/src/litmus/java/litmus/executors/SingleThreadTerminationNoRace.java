package litmus.executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;

/**
 * The executors that {@link Executors} wraps, so that they cannot be configured: waiting for the
 * wrapper is waiting for the executor inside.
 */
public final class SingleThreadTerminationNoRace {
  int waited;
  int asked;

  public static void main(String[] args) throws Exception {
    SingleThreadTerminationNoRace shared = new SingleThreadTerminationNoRace();
    ExecutorService waited = Executors.newSingleThreadExecutor();
    waited.execute(() -> shared.waited = 1);
    waited.shutdown();
    assert waited.awaitTermination(30, TimeUnit.SECONDS);
    assert shared.waited == 1;

    ExecutorService asked = Executors.newSingleThreadScheduledExecutor();
    asked.execute(() -> shared.asked = 1);
    asked.shutdown();
    while (!asked.isTerminated()) {
      Rendezvous.pause(1);
    }
    assert shared.asked == 1;
  }
}
