package litmus.go;

import java.util.HashMap;
import java.util.Map;
import litmus.Threads;

/** Reading a HashMap, and going over it, by any number of threads. */
public final class MapsNoRace {
  public static void main(String[] args) throws Exception {
    reads();
    ranges();
  }

  // Go: NoRaceMapRR
  private static void reads() throws Exception {
    Map<Integer, Integer> map = new HashMap<>(Map.of(1, 1));
    Go.unordered(() -> map.get(1), () -> map.containsKey(2));
  }

  // Go: NoRaceMapRangeRange
  private static void ranges() throws Exception {
    Map<Integer, Integer> map = new HashMap<>(Map.of(1, 1));
    Threads.Body body =
        () -> {
          int sum = 0;
          for (int key : map.keySet()) {
            sum += key + map.size();
          }
          assert sum == 2;
        };
    Go.unordered(body, body);
  }
}
