package litmus.executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import litmus.Rendezvous;

/**
 * A pool thread that ran the first task runs the second too: that orders the tasks by program
 * order, and nothing else.
 */
public final class ReusedThreadRace {
  int value;

  public static void main(String[] args) throws Exception {
    ReusedThreadRace shared = new ReusedThreadRace();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(() -> shared.value = 1); // race[v]: write ReusedThreadRace.value
    Future<?> second = pool.submit(() -> Rendezvous.signal(1));
    Rendezvous.await(1);
    shared.value = 2; // race[v]: write ReusedThreadRace.value
    second.get();
    pool.shutdown();
  }
}
