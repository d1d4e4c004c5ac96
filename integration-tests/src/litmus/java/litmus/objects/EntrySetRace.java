package litmus.objects;

import java.util.HashMap;
import java.util.Map;
import litmus.Rendezvous;
import litmus.Threads;

/** Going over the entries of a map reads the map. */
public final class EntrySetRace {
  public static void main(String[] args) throws Exception {
    Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
    Threads.run(
        () -> {
          int sum = 0;
          for (Map.Entry<String, Integer> e : map.entrySet()) { // race[o]: read HashMap
            sum += e.getValue();
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          map.put("b", 2); // race[o]: write HashMap
        });
  }
}
