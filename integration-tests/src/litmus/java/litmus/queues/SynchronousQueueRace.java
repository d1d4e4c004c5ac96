package litmus.queues;

import java.util.concurrent.SynchronousQueue;
import litmus.Threads;

/** What follows the hand-over is ordered on neither side (javadoc of SynchronousQueue). */
public final class SynchronousQueueRace {
  int value;

  public static void main(String[] args) throws Exception {
    SynchronousQueueRace shared = new SynchronousQueueRace();
    SynchronousQueue<String> queue = new SynchronousQueue<>();
    Threads.run(
        () -> {
          queue.put("element");
          shared.value = 1; // race[v]: write SynchronousQueueRace.value
        },
        () -> {
          queue.take();
          shared.value = 2; // race[v]: write SynchronousQueueRace.value
        });
  }
}
