package litmus.collections;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import litmus.Rendezvous;
import litmus.Threads;

/** A synchronized map locks itself for each call (javadoc of Collections.synchronizedMap). */
public final class SynchronizedMapNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    Map<String, SynchronizedMapNoRace> map = Collections.synchronizedMap(new HashMap<>());
    Threads.run(
        () -> {
          SynchronizedMapNoRace fresh = new SynchronizedMapNoRace();
          fresh.value = 1;
          map.put("key", fresh);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert map.get("key").value++ == 1;
          assert map.size() == 1;
        });
  }
}
