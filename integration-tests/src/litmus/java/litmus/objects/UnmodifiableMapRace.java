package litmus.objects;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import litmus.Rendezvous;
import litmus.Threads;

/** An iterator of an unmodifiable map reads the map. */
public final class UnmodifiableMapRace {
  public static void main(String[] args) throws Exception {
    Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
    Map<String, Integer> view = Collections.unmodifiableMap(map);
    Threads.run(
        () -> {
          map.put("b", 2); // race[o]: write HashMap
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int sum = 0;
          for (int value : view.values()) { // race[o]: read HashMap
            sum += value;
          }
        });
  }
}
