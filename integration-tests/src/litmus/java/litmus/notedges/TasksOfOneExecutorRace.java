package litmus.notedges;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;

/**
 * Two tasks of one pool are not ordered, though one thread may run both (memory consistency
 * properties: only submission and completion are).
 */
public final class TasksOfOneExecutorRace {
  int value;

  public static void main(String[] args) throws Exception {
    TasksOfOneExecutorRace shared = new TasksOfOneExecutorRace();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(
        () -> {
          shared.value = 1; // race[v]: write TasksOfOneExecutorRace.value
          Rendezvous.signal(1);
          Rendezvous.await(2);
        });
    pool.execute(
        () -> {
          Rendezvous.await(1);
          shared.value = 2; // race[v]: write TasksOfOneExecutorRace.value
          Rendezvous.signal(2);
        });
    pool.shutdown();
    assert pool.awaitTermination(30, TimeUnit.SECONDS);
    // diagnosis[v]: none
  }
}
