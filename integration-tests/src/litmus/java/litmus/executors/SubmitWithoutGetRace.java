package litmus.executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import litmus.Rendezvous;

/** A future that nobody asks orders nothing after the task (memory consistency properties). */
public final class SubmitWithoutGetRace {
  int value;

  public static void main(String[] args) throws Exception {
    SubmitWithoutGetRace shared = new SubmitWithoutGetRace();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<?> future =
        pool.submit(
            () -> {
              shared.value = 1; // race[v]: write SubmitWithoutGetRace.value
              Rendezvous.signal(1);
            });
    Rendezvous.await(1);
    shared.value = 2; // race[v]: write SubmitWithoutGetRace.value
    future.get();
    pool.shutdown();
  }
}
