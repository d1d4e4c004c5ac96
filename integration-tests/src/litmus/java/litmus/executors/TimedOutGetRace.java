package litmus.executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import litmus.Rendezvous;

/**
 * A get that times out orders nothing; neither does isDone while it is false (memory consistency
 * properties).
 */
public final class TimedOutGetRace {
  int value;

  public static void main(String[] args) throws Exception {
    TimedOutGetRace shared = new TimedOutGetRace();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<?> future =
        pool.submit(
            () -> {
              shared.value = 1; // race[v]: write TimedOutGetRace.value
              Rendezvous.signal(1);
              Rendezvous.await(2);
            });
    Rendezvous.await(1);
    try {
      future.get(1, TimeUnit.MILLISECONDS);
      throw new AssertionError();
    } catch (TimeoutException e) {
      if (!future.isDone()) {
        shared.value = 2; // race[v]: write TimedOutGetRace.value
      }
    }
    Rendezvous.signal(2);
    future.get();
    pool.shutdown();
  }
}
