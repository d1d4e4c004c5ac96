package litmus.queues;

import java.util.Comparator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import litmus.Threads;

/**
 * Actions before placing an element happen-before those after its removal (javadoc of
 * BlockingQueue); the comparator is called with elements in both threads under the queue's lock.
 */
public final class PriorityBlockingQueueNoRace {
  static final class Item {
    int value;
  }

  public static void main(String[] args) throws Exception {
    BlockingQueue<Item> queue =
        new PriorityBlockingQueue<>(4, Comparator.comparingInt((Item item) -> 0));
    Threads.run(
        () -> {
          for (int i = 0; i < 50; i++) {
            Item item = new Item();
            item.value = i;
            queue.put(item);
          }
        },
        () -> {
          for (int i = 0; i < 50; i++) {
            Item item = queue.take();
            item.value++;
          }
        });
  }
}
