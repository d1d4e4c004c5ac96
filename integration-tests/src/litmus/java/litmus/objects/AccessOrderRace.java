package litmus.objects;

import java.util.LinkedHashMap;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A get of an access-ordered LinkedHashMap is a structural modification (its javadoc): two gets
 * race.
 */
public final class AccessOrderRace {
  public static void main(String[] args) throws Exception {
    LinkedHashMap<String, String> map = new LinkedHashMap<>(16, 0.75f, true);
    map.put("a", "1");
    map.put("b", "2");
    Threads.run(
        () -> {
          String value = map.get("a"); // race[o]: write LinkedHashMap
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String value = map.get("b"); // race[o]: write LinkedHashMap
        });
  }
}
