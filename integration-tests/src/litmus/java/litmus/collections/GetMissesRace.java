package litmus.collections;

import java.util.concurrent.ConcurrentHashMap;
import litmus.Rendezvous;
import litmus.Threads;

/** A get that found nothing was before the insertion, and orders nothing (java.util.concurrent). */
public final class GetMissesRace {
  int value;

  public static void main(String[] args) throws Exception {
    GetMissesRace shared = new GetMissesRace();
    ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
    Threads.run(
        () -> {
          Rendezvous.await(1);
          shared.value = 1; // race[v]: write GetMissesRace.value
          map.put("key", "1");
          Rendezvous.signal(2);
        },
        () -> {
          assert map.get("key") == null;
          Rendezvous.signal(1);
          Rendezvous.await(2);
          shared.value = 2; // race[v]: write GetMissesRace.value
        });
  }
}
