package litmus.objects;

import java.util.IdentityHashMap;
import java.util.Map;
import litmus.Rendezvous;
import litmus.Threads;

/** An IdentityHashMap is not synchronized (its javadoc). */
public final class IdentityHashMapRace {
  public static void main(String[] args) throws Exception {
    Map<Object, String> map = new IdentityHashMap<>();
    Threads.run(
        () -> {
          map.put("a", "1"); // race[o]: write IdentityHashMap
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String value = map.get("b"); // race[o]: read IdentityHashMap
        });
  }
}
