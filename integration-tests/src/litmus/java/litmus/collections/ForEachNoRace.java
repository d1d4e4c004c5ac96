package litmus.collections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import litmus.Rendezvous;
import litmus.Threads;

/** Iteration over a concurrent map and its views accesses the elements (java.util.concurrent). */
public final class ForEachNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ConcurrentHashMap<Integer, ForEachNoRace> map = new ConcurrentHashMap<>();
    Threads.run(
        () -> {
          for (int i = 0; i < 10; i++) {
            ForEachNoRace fresh = new ForEachNoRace();
            fresh.value = i;
            map.put(i, fresh);
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int sum = 0;
          for (Map.Entry<Integer, ForEachNoRace> entry : map.entrySet()) {
            sum += entry.getValue().value;
          }
          for (ForEachNoRace item : map.values()) {
            sum += item.value;
          }
          int[] total = {sum};
          map.forEach((key, item) -> total[0] += item.value++);
          assert total[0] == 3 * 45;
        });
  }
}
