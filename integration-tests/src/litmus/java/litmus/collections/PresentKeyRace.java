package litmus.collections;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Who finds a value and changes nothing has placed nothing (javadoc of ConcurrentMap.putIfAbsent,
 * computeIfAbsent, computeIfPresent).
 */
public final class PresentKeyRace {
  int value;

  public static void main(String[] args) throws Exception {
    PresentKeyRace shared = new PresentKeyRace();
    ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
    Set<String> set = ConcurrentHashMap.newKeySet();
    map.put("key", "value");
    set.add("key");
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write PresentKeyRace.value
          assert map.putIfAbsent("key", "other") != null;
          assert map.computeIfAbsent("key", key -> "other").equals("value");
          assert map.computeIfPresent("none", (key, value) -> "other") == null;
          assert !set.add("key");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert map.get("key").equals("value");
          assert map.computeIfAbsent("key", key -> "other").equals("value");
          assert map.get("none") == null;
          assert set.contains("key");
          shared.value = 2; // race[v]: write PresentKeyRace.value
        });
  }
}
