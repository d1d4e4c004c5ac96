package litmus.queues;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import litmus.Threads;

/**
 * Actions before placing an element into a BlockingQueue happen-before those after its removal by
 * another thread (its javadoc).
 */
public final class ArrayBlockingQueueNoRace {
  static final class Item {
    int value;
  }

  public static void main(String[] args) throws Exception {
    BlockingQueue<Item> queue = new ArrayBlockingQueue<>(4);
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
            assert item.value++ == i;
          }
        });
  }
}
