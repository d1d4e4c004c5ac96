package litmus.objects;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import litmus.Rendezvous;
import litmus.Threads;

/** What an iterator removes is gone from the map. */
public final class IteratorRemoveRace {
  public static void main(String[] args) throws Exception {
    Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
    Threads.run(
        () -> {
          Iterator<String> iterator = map.keySet().iterator();
          String key = iterator.next();
          iterator.remove(); // race[o]: write HashMap
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Integer value = map.get("a"); // race[o]: read HashMap
        });
  }
}
