package litmus.queues;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import litmus.Threads;

/**
 * Actions before placing an element happen-before those after its access or removal (javadoc of
 * ConcurrentLinkedQueue).
 */
public final class ConcurrentLinkedQueueNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    Queue<ConcurrentLinkedQueueNoRace> queue = new ConcurrentLinkedQueue<>();
    Threads.run(
        () -> {
          for (int i = 0; i < 50; i++) {
            ConcurrentLinkedQueueNoRace item = new ConcurrentLinkedQueueNoRace();
            item.value = i;
            queue.add(item);
          }
        },
        () -> {
          for (int i = 0; i < 50; i++) {
            ConcurrentLinkedQueueNoRace item;
            while ((item = queue.poll()) == null) {
              Thread.onSpinWait();
            }
            assert item.value++ == i;
          }
        });
  }
}
