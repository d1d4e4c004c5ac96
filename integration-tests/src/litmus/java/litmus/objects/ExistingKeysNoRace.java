package litmus.objects;

import java.util.HashMap;
import java.util.Map;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A value put under a key that is there already is no structural modification (javadoc of HashMap).
 */
public final class ExistingKeysNoRace {
  public static void main(String[] args) throws Exception {
    Map<String, Integer> map = new HashMap<>(Map.of("a", 1, "b", 2));
    Threads.run(
        () -> {
          for (int i = 0; i < 10; i++) {
            map.put("a", i);
          }
          assert map.remove("c") == null && map.putIfAbsent("a", 7) == 9;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          for (int i = 0; i < 10; i++) {
            map.put("b", map.get("b") + i);
          }
          assert map.remove("d") == null && map.computeIfAbsent("b", b -> 0) == 47;
        });
  }
}
