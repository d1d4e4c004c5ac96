package litmus.objects;

import java.util.TreeMap;
import litmus.Rendezvous;
import litmus.Threads;

/** A TreeMap is not synchronized (its javadoc). */
public final class TreeMapRace {
  public static void main(String[] args) throws Exception {
    TreeMap<String, String> map = new TreeMap<>();
    Threads.run(
        () -> {
          map.put("k", "v"); // race[o]: write TreeMap
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          boolean there = map.containsKey("k"); // race[o]: read TreeMap
        });
  }
}
