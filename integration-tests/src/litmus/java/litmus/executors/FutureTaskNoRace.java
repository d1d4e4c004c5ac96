package litmus.executors;

import java.util.concurrent.FutureTask;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A FutureTask run by any thread is before get returns (javadoc of Future, memory consistency
 * effects).
 */
public final class FutureTaskNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    FutureTaskNoRace shared = new FutureTaskNoRace();
    FutureTask<Integer> task = new FutureTask<>(() -> ++shared.value);
    Threads.run(
        task::run,
        () -> {
          assert task.get() == 1;
          shared.value++;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert task.isDone();
        });
  }
}
