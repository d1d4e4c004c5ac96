package litmus.objects;

import java.util.Map;
import java.util.WeakHashMap;
import litmus.Rendezvous;
import litmus.Threads;

/** A WeakHashMap is not synchronized (its javadoc). */
public final class WeakHashMapRace {
  public static void main(String[] args) throws Exception {
    Map<Object, String> map = new WeakHashMap<>();
    Threads.run(
        () -> {
          map.put("a", "1"); // race[o]: write WeakHashMap
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int size = map.size(); // race[o]: read WeakHashMap
        });
  }
}
