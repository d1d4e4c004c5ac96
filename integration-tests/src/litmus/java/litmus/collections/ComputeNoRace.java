package litmus.collections;

import java.util.concurrent.ConcurrentHashMap;
import litmus.Threads;

/**
 * The functions of compute and merge run atomically for their key (javadoc of
 * ConcurrentHashMap.compute).
 */
public final class ComputeNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ConcurrentHashMap<String, ComputeNoRace> map = new ConcurrentHashMap<>();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 300; i++) {
            map.compute(
                "key",
                (key, old) -> {
                  ComputeNoRace counter = old == null ? new ComputeNoRace() : old;
                  counter.value++;
                  return counter;
                });
          }
        };
    Threads.run(body, body, body);
    assert map.get("key").value == 900;
  }
}
