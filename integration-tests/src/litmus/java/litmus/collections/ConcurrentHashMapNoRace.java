package litmus.collections;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import litmus.Threads;

/**
 * Actions before placing an object into a concurrent collection happen-before those after its
 * access or removal (java.util.concurrent).
 */
public final class ConcurrentHashMapNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ConcurrentMap<String, ConcurrentHashMapNoRace> map = new ConcurrentHashMap<>();
    Threads.run(
        () -> {
          for (String key : List.of("a", "b", "c", "d")) {
            ConcurrentHashMapNoRace fresh = new ConcurrentHashMapNoRace();
            fresh.value = 1;
            map.put(key, fresh);
          }
        },
        () -> {
          ConcurrentHashMapNoRace got;
          while ((got = map.get("a")) == null) {
            Thread.onSpinWait();
          }
          assert got.value++ == 1;
          while ((got = map.remove("b")) == null) {
            Thread.onSpinWait();
          }
          assert got.value++ == 1;
          while ((got = map.putIfAbsent("c", new ConcurrentHashMapNoRace())) == null
              || got.value == 0) {
            map.remove("c");
          }
        });
  }
}
