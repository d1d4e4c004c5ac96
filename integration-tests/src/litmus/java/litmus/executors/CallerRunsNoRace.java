package litmus.executors;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;

/** A rejected task may run in its submitter (javadoc of ThreadPoolExecutor.CallerRunsPolicy). */
public final class CallerRunsNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new ThreadPoolExecutor.CallerRunsPolicy());
    CallerRunsNoRace shared = new CallerRunsNoRace();
    pool.execute(() -> Rendezvous.await(1));
    pool.execute(() -> shared.value++);
    shared.value++;
    assert shared.value == 2;
    Rendezvous.signal(1);
    pool.shutdown();
  }
}
