package litmus.objects;

import java.util.HashMap;
import java.util.Map;
import litmus.Threads;

/** A map that is filled, then handed over by the start of threads, then read. */
public final class HandedOverNoRace {
  public static void main(String[] args) throws Exception {
    Map<Integer, String> map = new HashMap<>();
    for (int i = 0; i < 20; i++) {
      map.put(i, "v" + i);
    }
    Threads.Body body =
        () -> {
          for (Map.Entry<Integer, String> entry : map.entrySet()) {
            assert entry.getValue().equals("v" + entry.getKey());
          }
        };
    Threads.run(body, body);
    map.clear();
  }
}
