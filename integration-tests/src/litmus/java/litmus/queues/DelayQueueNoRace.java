package litmus.queues;

import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import litmus.Threads;

/**
 * Actions before placing an element happen-before those after its removal (javadoc of
 * BlockingQueue).
 */
public final class DelayQueueNoRace {
  static final class Item implements Delayed {
    final long due = System.nanoTime();
    int value;

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(due, ((Item) other).due);
    }
  }

  public static void main(String[] args) throws Exception {
    DelayQueue<Item> queue = new DelayQueue<>();
    Threads.run(
        () -> {
          for (int i = 0; i < 10; i++) {
            Item item = new Item();
            item.value = i;
            queue.put(item);
          }
        },
        () -> {
          for (int i = 0; i < 10; i++) {
            queue.take().value++;
          }
        });
  }
}
