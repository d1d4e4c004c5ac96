package litmus.objects;

import java.util.LinkedHashMap;
import java.util.Map;
import litmus.Rendezvous;
import litmus.Threads;

/** A get of a cache that keeps the order of access changes it (LinkedHashMap). */
public final class LruCacheRace {
  static final class Cache extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1;

    Cache() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > 10;
    }
  }

  public static void main(String[] args) throws Exception {
    Map<String, String> cache = new Cache();
    cache.put("a", "1");
    cache.put("b", "2");
    Threads.run(
        () -> {
          String a = cache.get("a"); // race[o]: write Cache
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String b = cache.get("b"); // race[o]: write Cache
        });
  }
}
