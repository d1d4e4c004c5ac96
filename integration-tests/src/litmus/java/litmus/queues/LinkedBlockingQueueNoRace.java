package litmus.queues;

import java.util.concurrent.LinkedBlockingQueue;
import litmus.Threads;

/**
 * Actions before placing an element into a BlockingQueue happen-before those after its removal by
 * another thread (its javadoc).
 */
public final class LinkedBlockingQueueNoRace {
  static final class Item {
    int value;
  }

  public static void main(String[] args) throws Exception {
    LinkedBlockingQueue<Item> queue = new LinkedBlockingQueue<>();
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
