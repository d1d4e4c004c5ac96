package litmus.executors;

import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** An executor of the application's own is ordinary code. */
public final class OwnExecutorNoRace {
  int value;

  static final class PerTask implements Executor {
    @Override
    public void execute(Runnable command) {
      new Thread(command).start();
    }
  }

  public static void main(String[] args) throws Exception {
    OwnExecutorNoRace shared = new OwnExecutorNoRace();
    shared.value = 1;
    FutureTask<Integer> task = new FutureTask<>(() -> ++shared.value);
    new PerTask().execute(task);
    assert task.get() == 2;
    shared.value++;
  }
}
