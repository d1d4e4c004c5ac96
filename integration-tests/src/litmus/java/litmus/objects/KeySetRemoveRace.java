package litmus.objects;

import java.util.Map;
import java.util.TreeMap;
import litmus.Rendezvous;
import litmus.Threads;

/** What is removed from the set of keys is gone from the map (Map.keySet). */
public final class KeySetRemoveRace {
  public static void main(String[] args) throws Exception {
    Map<String, Integer> map = new TreeMap<>(Map.of("a", 1));
    Threads.run(
        () -> {
          map.keySet().remove("a"); // race[o]: write TreeMap
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Integer value = map.get("a"); // race[o]: read TreeMap
        });
  }
}
