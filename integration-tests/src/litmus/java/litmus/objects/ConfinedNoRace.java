package litmus.objects;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import litmus.Threads;

/** What a thread makes for itself nobody else can use. */
public final class ConfinedNoRace {
  public static void main(String[] args) throws Exception {
    Threads.Body body =
        () -> {
          StringBuilder text = new StringBuilder();
          List<Integer> list = new ArrayList<>();
          for (int i = 0; i < 10; i++) {
            list.add(i);
            text.append(i > 5 ? "x" : "y").append(list.get(i));
          }
          for (Iterator<Integer> it = list.iterator(); it.hasNext(); ) {
            if (it.next() > 3) {
              it.remove();
            }
          }
          assert list.size() == 4 && text.length() == 20;
        };
    Threads.run(body, body);
  }
}
