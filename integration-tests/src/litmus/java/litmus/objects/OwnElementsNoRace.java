package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** Setting an element is no structural modification (javadoc of ArrayList): each thread its own. */
public final class OwnElementsNoRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>(List.of("b", "a"));
    Threads.run(
        () -> {
          for (int i = 0; i < 10; i++) {
            list.set(0, list.get(0) + i);
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          for (int i = 0; i < 10; i++) {
            list.set(1, list.get(1) + i);
          }
          assert list.size() == 2;
        });
  }
}
