package litmus.queues;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import litmus.Threads;

/**
 * Actions before placing an element into a BlockingDeque happen-before those after its removal by
 * another thread (its javadoc).
 */
public final class LinkedBlockingDequeNoRace {
  static final class Item {
    int value;
  }

  public static void main(String[] args) throws Exception {
    BlockingDeque<Item> queue = new LinkedBlockingDeque<>(3);
    Threads.run(
        () -> {
          for (int i = 0; i < 50; i++) {
            Item item = new Item();
            item.value = i;
            queue.putLast(item);
          }
        },
        () -> {
          for (int i = 0; i < 50; i++) {
            Item item = queue.takeFirst();
            assert item.value++ == i;
          }
        });
  }
}
