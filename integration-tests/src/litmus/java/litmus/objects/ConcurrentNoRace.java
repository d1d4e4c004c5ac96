package litmus.objects;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import litmus.Threads;

/** Concurrent collections, their views and iterators may be shared. */
public final class ConcurrentNoRace {
  public static void main(String[] args) throws Exception {
    ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
    ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();
    CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>();
    Threads.Body body =
        () -> {
          int sum = 0;
          for (int i = 0; i < 50; i++) {
            map.merge(i, 1, Integer::sum);
            queue.add(i);
            list.add(i);
            for (int key : map.keySet()) {
              sum += key;
            }
            for (int value : list) {
              sum += value;
            }
          }
          assert sum > 0 && !queue.isEmpty();
        };
    Threads.run(body, body);
  }
}
