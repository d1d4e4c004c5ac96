package litmus.notedges;

import java.util.concurrent.ConcurrentHashMap;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A concurrent map does not guard the objects in it (java.util.concurrent package javadoc): a get
 * and a later get are unordered.
 */
public final class CheckThenActRace {
  int hits;

  public static void main(String[] args) throws Exception {
    ConcurrentHashMap<String, CheckThenActRace> map = new ConcurrentHashMap<>();
    map.put("key", new CheckThenActRace());
    Threads.run(
        () -> {
          // race[v]: read CheckThenActRace.hits, write CheckThenActRace.hits
          map.get("key").hits++;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          if (map.containsKey("key")) {
            // race[v]: read CheckThenActRace.hits, write CheckThenActRace.hits
            map.get("key").hits++;
          }
        });
    // diagnosis[v]: check-then-act
  }
}
