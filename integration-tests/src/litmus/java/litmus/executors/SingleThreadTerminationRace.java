package litmus.executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;

/** Waiting for a wrapped executor that has not ended, and asking whether it has, order nothing. */
public final class SingleThreadTerminationRace {
  int value;

  public static void main(String[] args) throws Exception {
    SingleThreadTerminationRace shared = new SingleThreadTerminationRace();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(
        () -> {
          shared.value = 1; // race[v]: write SingleThreadTerminationRace.value
          Rendezvous.signal(1);
          Rendezvous.await(2);
        });
    Rendezvous.await(1);
    pool.shutdown();
    assert !pool.awaitTermination(1, TimeUnit.MILLISECONDS);
    assert !pool.isTerminated();
    shared.value = 2; // race[v]: write SingleThreadTerminationRace.value
    Rendezvous.signal(2);
    assert pool.awaitTermination(30, TimeUnit.SECONDS);
  }
}
