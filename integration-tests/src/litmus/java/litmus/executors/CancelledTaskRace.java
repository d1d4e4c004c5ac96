package litmus.executors;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import litmus.Rendezvous;

/** A cancelled future has no result: its task may still be running (javadoc of Future.cancel). */
public final class CancelledTaskRace {
  int value;

  public static void main(String[] args) throws Exception {
    CancelledTaskRace shared = new CancelledTaskRace();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<?> future =
        pool.submit(
            () -> {
              Rendezvous.signal(1);
              Rendezvous.await(2);
              shared.value = 1; // race[v]: write CancelledTaskRace.value
              Rendezvous.signal(3);
            });
    Rendezvous.await(1);
    future.cancel(false);
    try {
      future.get();
      throw new AssertionError();
    } catch (CancellationException e) {
      Rendezvous.signal(2);
    }
    Rendezvous.await(3);
    shared.value = 2; // race[v]: write CancelledTaskRace.value
    pool.shutdown();
  }
}
