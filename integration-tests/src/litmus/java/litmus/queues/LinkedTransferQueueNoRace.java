package litmus.queues;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;
import litmus.Threads;

/**
 * Actions before placing an element into a TransferQueue happen-before those after its removal by
 * another thread (its javadoc).
 */
public final class LinkedTransferQueueNoRace {
  static final class Item {
    int value;
  }

  public static void main(String[] args) throws Exception {
    TransferQueue<Item> queue = new LinkedTransferQueue<>();
    Threads.run(
        () -> {
          for (int i = 0; i < 50; i++) {
            Item item = new Item();
            item.value = i;
            queue.transfer(item);
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
