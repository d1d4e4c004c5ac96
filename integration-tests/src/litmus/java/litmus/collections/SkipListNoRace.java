package litmus.collections;

import java.util.concurrent.ConcurrentSkipListMap;
import litmus.Rendezvous;
import litmus.Threads;

/** Insertion is before access in a ConcurrentSkipListMap and its views (java.util.concurrent). */
public final class SkipListNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ConcurrentSkipListMap<Integer, SkipListNoRace> map = new ConcurrentSkipListMap<>();
    Threads.run(
        () -> {
          for (int i = 0; i < 10; i++) {
            SkipListNoRace fresh = new SkipListNoRace();
            fresh.value = i;
            map.put(i, fresh);
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert map.firstEntry().getValue().value == 0;
          assert map.get(5).value == 5;
          int sum = 0;
          for (SkipListNoRace item : map.values()) {
            sum += item.value++;
          }
          assert sum == 45;
        });
  }
}
