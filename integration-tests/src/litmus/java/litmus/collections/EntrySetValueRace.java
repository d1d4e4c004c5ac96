package litmus.collections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * setValue of an entry says nothing of other keys, nor of what follows it (javadoc of
 * ConcurrentHashMap).
 */
public final class EntrySetValueRace {
  int value;
  int after;

  public static void main(String[] args) throws Exception {
    EntrySetValueRace shared = new EntrySetValueRace();
    Map<String, String> map = new ConcurrentHashMap<>();
    map.put("key", "value");
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write EntrySetValueRace.value
          for (Map.Entry<String, String> entry : map.entrySet()) {
            entry.setValue("new");
          }
          shared.after = 1; // race[after]: write EntrySetValueRace.after
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert map.get("other") == null;
          shared.value = 2; // race[v]: write EntrySetValueRace.value
          assert map.get("key").equals("new");
          shared.after = 2; // race[after]: write EntrySetValueRace.after
        });
  }
}
