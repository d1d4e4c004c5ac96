package litmus.collections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import litmus.Rendezvous;
import litmus.Threads;

/** setValue of an entry is a put (javadoc of ConcurrentHashMap.entrySet, Map.Entry). */
public final class EntrySetValueNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    Map<String, EntrySetValueNoRace> map = new ConcurrentHashMap<>();
    map.put("key", new EntrySetValueNoRace());
    Threads.run(
        () -> {
          EntrySetValueNoRace mine = new EntrySetValueNoRace();
          mine.value = 1;
          for (Map.Entry<String, EntrySetValueNoRace> entry : map.entrySet()) {
            entry.setValue(mine);
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert map.get("key").value++ == 1;
        });
  }
}
