package litmus.queues;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import litmus.Threads;

/**
 * Actions before placing an element into a SynchronousQueue happen-before those after its removal
 * by another thread (its javadoc).
 */
public final class SynchronousQueueNoRace {
  static final class Item {
    int value;
  }

  public static void main(String[] args) throws Exception {
    BlockingQueue<Item> queue = new SynchronousQueue<>();
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
