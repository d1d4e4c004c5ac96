package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import litmus.Threads;

/** A list that goes from thread to thread through a queue. */
public final class HandedOnNoRace {
  public static void main(String[] args) throws Exception {
    BlockingQueue<List<Integer>> queue = new ArrayBlockingQueue<>(1);
    Threads.run(
        () -> {
          for (int i = 0; i < 50; i++) {
            List<Integer> list = new ArrayList<>();
            list.add(i);
            queue.put(list);
          }
        },
        () -> {
          for (int i = 0; i < 50; i++) {
            List<Integer> list = queue.take();
            list.add(i);
            assert list.size() == 2 && list.get(0) == i;
          }
        });
  }
}
