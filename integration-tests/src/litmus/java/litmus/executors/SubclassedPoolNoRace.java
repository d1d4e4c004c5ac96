package litmus.executors;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The hooks of a ThreadPoolExecutor run in the thread of the task (javadoc of
 * ThreadPoolExecutor.beforeExecute).
 */
public final class SubclassedPoolNoRace {
  static final class Counting extends ThreadPoolExecutor {
    private final ThreadLocal<int[]> depth = ThreadLocal.withInitial(() -> new int[1]);
    private int ended;

    Counting() {
      super(2, 2, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable task) {
      depth.get()[0]++;
    }

    @Override
    protected void afterExecute(Runnable task, Throwable failure) {
      depth.get()[0]--;
    }

    @Override
    protected void terminated() {
      ended++;
    }
  }

  int[] parts = new int[10];

  public static void main(String[] args) throws Exception {
    SubclassedPoolNoRace shared = new SubclassedPoolNoRace();
    Counting pool = new Counting();
    for (int i = 0; i < shared.parts.length; i++) {
      int mine = i;
      pool.execute(() -> shared.parts[mine]++);
    }
    pool.shutdown();
    assert pool.awaitTermination(30, TimeUnit.SECONDS);
    assert pool.ended == 1;
    assert shared.parts[9] == 1;
  }
}
