package litmus.objects;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litmus.Threads;

/** Immutable collections may be shared (List.of, Collections.emptyList). */
public final class ImmutableNoRace {
  public static void main(String[] args) throws Exception {
    List<String> list = List.of("a", "b");
    Map<String, Integer> map = Map.of("a", 1);
    Set<String> none = Collections.emptySet();
    Threads.Body body =
        () -> {
          int sum = 0;
          for (String text : list) {
            sum += map.getOrDefault(text, 2);
          }
          assert sum == 3 && none.isEmpty() && !list.subList(0, 1).isEmpty();
          try {
            list.add("c");
          } catch (UnsupportedOperationException e) {
            sum = 0;
          }
        };
    Threads.run(body, body);
  }
}
