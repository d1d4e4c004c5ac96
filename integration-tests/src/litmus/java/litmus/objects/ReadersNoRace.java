package litmus.objects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litmus.Threads;

/** Threads that only read a collection may share it (javadoc of ArrayList, HashMap). */
public final class ReadersNoRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>(List.of("a", "b"));
    Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
    Threads.Body body =
        () -> {
          int length = 0;
          for (String text : list) {
            length += text.length() + map.getOrDefault(text, 0);
          }
          assert length == 3 && list.contains("a") && map.containsKey("a") && !list.isEmpty();
        };
    Threads.run(body, body, body);
  }
}
