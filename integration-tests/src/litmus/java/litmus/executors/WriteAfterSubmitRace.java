package litmus.executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import litmus.Rendezvous;

/**
 * What the submitter does after the submission is unordered with the task (memory consistency
 * properties).
 */
public final class WriteAfterSubmitRace {
  int value;

  public static void main(String[] args) throws Exception {
    WriteAfterSubmitRace shared = new WriteAfterSubmitRace();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<?> future =
        pool.submit(
            () -> {
              Rendezvous.await(1);
              shared.value = 2; // race[v]: write WriteAfterSubmitRace.value
            });
    shared.value = 1; // race[v]: write WriteAfterSubmitRace.value
    Rendezvous.signal(1);
    future.get();
    pool.shutdown();
  }
}
