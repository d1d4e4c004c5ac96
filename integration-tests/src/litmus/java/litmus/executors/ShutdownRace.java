package litmus.executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;

/** A shutdown alone does not wait for tasks. */
public final class ShutdownRace {
  int value;

  public static void main(String[] args) throws Exception {
    ShutdownRace shared = new ShutdownRace();
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.execute(
        () -> {
          shared.value = 1; // race[v]: write ShutdownRace.value
          Rendezvous.signal(1);
          Rendezvous.await(2);
        });
    Rendezvous.await(1);
    pool.shutdown();
    shared.value = 2; // race[v]: write ShutdownRace.value
    Rendezvous.signal(2);
    assert pool.awaitTermination(30, TimeUnit.SECONDS);
    // diagnosis[v]: none
  }
}
