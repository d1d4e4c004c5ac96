package litmus.objects;

import java.util.Map;
import java.util.TreeMap;
import litmus.Rendezvous;
import litmus.Threads;

/** A part of a sorted map is a view of it (NavigableMap.headMap). */
public final class SubMapRace {
  public static void main(String[] args) throws Exception {
    TreeMap<String, Integer> map = new TreeMap<>(Map.of("a", 1));
    Map<String, Integer> head = map.headMap("c");
    Threads.run(
        () -> {
          head.put("b", 2); // race[o]: write TreeMap
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Integer value = map.get("a"); // race[o]: read TreeMap
        });
  }
}
