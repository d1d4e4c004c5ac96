package litmus.collections;

import java.util.concurrent.ConcurrentHashMap;
import litmus.Threads;

/** What computeIfAbsent made is seen whole by all who get it (javadoc of ConcurrentHashMap). */
public final class ComputeIfAbsentNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ConcurrentHashMap<Integer, ComputeIfAbsentNoRace> map = new ConcurrentHashMap<>();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 200; i++) {
            int key = i;
            ComputeIfAbsentNoRace made =
                map.computeIfAbsent(
                    key,
                    k -> {
                      ComputeIfAbsentNoRace fresh = new ComputeIfAbsentNoRace();
                      fresh.value = k;
                      return fresh;
                    });
            assert made.value == i;
          }
        };
    Threads.run(body, body, body);
  }
}
