package litmus.queues;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import litmus.Threads;

/**
 * A bounded queue that was full: the removal is before the put that it let in (our policy, exact).
 */
public final class BackPressureNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    BackPressureNoRace shared = new BackPressureNoRace();
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    queue.put("first");
    Threads.run(
        () -> {
          shared.value = 1; // false[v]: write BackPressureNoRace.value
          assert queue.take().equals("first");
        },
        () -> {
          queue.put("second");
          shared.value++; // false[v]: read BackPressureNoRace.value
        });
  }
}
