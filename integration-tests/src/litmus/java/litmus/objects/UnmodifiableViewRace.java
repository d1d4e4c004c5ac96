package litmus.objects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** An unmodifiable view reads through to the list (Collections.unmodifiableList). */
public final class UnmodifiableViewRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>(List.of("b", "a"));
    List<String> view = Collections.unmodifiableList(list);
    Threads.run(
        () -> {
          list.add("c"); // race[o]: write ArrayList
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int size = view.size(); // race[o]: read ArrayList
        });
  }
}
