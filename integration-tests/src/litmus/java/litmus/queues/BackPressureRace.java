package litmus.queues;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A removal lets in the insertion that needs its room, and no earlier one (javadoc of
 * BlockingQueue).
 */
public final class BackPressureRace {
  int value;

  public static void main(String[] args) throws Exception {
    BackPressureRace shared = new BackPressureRace();
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(3);
    queue.put("first");
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write BackPressureRace.value
          queue.take();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          queue.put("second");
          shared.value = 2; // race[v]: write BackPressureRace.value
        });
  }
}
