package litmus.executors;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;

/** To shut down an executor whose threads have gone is not to wait for what they did. */
public final class ShutdownOfIdleRace {
  int value;

  public static void main(String[] args) throws Exception {
    ShutdownOfIdleRace shared = new ShutdownOfIdleRace();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(0, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>());
    pool.execute(() -> shared.value = 1); // race[v]: write ShutdownOfIdleRace.value
    while (pool.getPoolSize() > 0) {
      Rendezvous.pause(1);
    }
    Rendezvous.pause(20);
    pool.shutdown();
    shared.value = 2; // race[v]: write ShutdownOfIdleRace.value
  }
}
