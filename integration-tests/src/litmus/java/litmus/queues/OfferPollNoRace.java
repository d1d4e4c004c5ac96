package litmus.queues;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * The forms of insertion and removal that succeed, timed or not, order as put and take do (javadoc
 * of BlockingQueue).
 */
public final class OfferPollNoRace {
  static final class Item {
    int value;
  }

  public static void main(String[] args) throws Exception {
    BlockingQueue<Item> queue = new ArrayBlockingQueue<>(8);
    Threads.run(
        () -> {
          Item[] items = new Item[4];
          for (int i = 0; i < items.length; i++) {
            items[i] = new Item();
            items[i].value = i;
          }
          assert queue.offer(items[0]);
          assert queue.offer(items[1], 1, TimeUnit.SECONDS);
          queue.add(items[2]);
          queue.put(items[3]);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert queue.peek().value == 0;
          assert queue.poll().value++ == 0;
          assert queue.poll(1, TimeUnit.SECONDS).value++ == 1;
          assert queue.remove().value++ == 2;
          List<Item> rest = new ArrayList<>();
          assert queue.drainTo(rest) == 1;
          assert rest.get(0).value++ == 3;
        });
  }
}
