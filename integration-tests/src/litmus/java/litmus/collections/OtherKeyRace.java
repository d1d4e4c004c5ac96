package litmus.collections;

import java.util.concurrent.ConcurrentHashMap;
import litmus.Rendezvous;
import litmus.Threads;

/** Operations on different keys of a concurrent map are not ordered (java.util.concurrent). */
public final class OtherKeyRace {
  int value;

  public static void main(String[] args) throws Exception {
    OtherKeyRace shared = new OtherKeyRace();
    ConcurrentHashMap<String, String> map = new ConcurrentHashMap<>();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write OtherKeyRace.value
          map.put("one", "1");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert map.get("other") == null;
          map.put("other", "2");
          shared.value = 2; // race[v]: write OtherKeyRace.value
        });
  }
}
