package litmus.objects;

import java.util.HashMap;
import java.util.Map;
import litmus.Rendezvous;
import litmus.Threads;

/** A HashMap is not synchronized (its javadoc): put and get race, whatever their keys. */
public final class HashMapRace {
  public static void main(String[] args) throws Exception {
    Map<String, String> map = new HashMap<>();
    Threads.run(
        () -> {
          map.put("k", "v"); // race[o]: write HashMap
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String value = map.get("other"); // race[o]: read HashMap
        });
    // diagnosis[o]: shared-collection
  }
}
