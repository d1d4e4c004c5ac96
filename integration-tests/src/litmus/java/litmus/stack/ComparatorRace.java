package litmus.stack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** A comparator called back from a sort in the JDK: its frames are there. */
public final class ComparatorRace {
  int comparisons;

  int compare(String left, String right) {
    comparisons = Witness.here(1); // race[v]: write ComparatorRace.comparisons
    return left.compareTo(right);
  }

  public static void main(String[] args) throws Exception {
    ComparatorRace shared = new ComparatorRace();
    Threads.run(
        () -> {
          List<String> list = new ArrayList<>(List.of("b", "a"));
          list.sort(shared::compare);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Collections.sort(new ArrayList<>(List.of("d", "c")), shared::compare);
        });
  }
}
