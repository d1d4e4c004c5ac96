package litmus.objects;

import java.util.LinkedHashMap;
import java.util.Map;
import litmus.Threads;

/** A get of a LinkedHashMap that keeps the order of insertion is a read. */
public final class InsertionOrderNoRace {
  public static void main(String[] args) throws Exception {
    Map<String, Integer> map = new LinkedHashMap<>(Map.of("a", 1));
    Threads.Body body =
        () -> {
          for (int i = 0; i < 10; i++) {
            assert map.get("a") == 1 && map.getOrDefault("b", 2) == 2;
          }
        };
    Threads.run(body, body);
  }
}
