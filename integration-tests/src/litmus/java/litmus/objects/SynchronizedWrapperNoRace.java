package litmus.objects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litmus.Threads;

/** Collections.synchronizedX lock around each call; iteration is for the caller to lock. */
public final class SynchronizedWrapperNoRace {
  public static void main(String[] args) throws Exception {
    List<Integer> list = Collections.synchronizedList(new ArrayList<>());
    Map<Integer, String> map = Collections.synchronizedMap(new HashMap<>());
    Threads.Body body =
        () -> {
          for (int i = 0; i < 100; i++) {
            list.add(i);
            map.put(i, "v");
          }
          int sum = 0;
          synchronized (list) {
            for (int i : list) {
              sum += i;
            }
          }
          assert sum >= 4950 && map.containsKey(7);
        };
    Threads.run(body, body);
  }
}
