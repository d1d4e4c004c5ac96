package litmus.objects;

import java.util.LinkedHashSet;
import java.util.Set;
import litmus.Rendezvous;
import litmus.Threads;

/** An iterator reads the set it is of. */
public final class SetIteratorRace {
  public static void main(String[] args) throws Exception {
    Set<String> set = new LinkedHashSet<>(Set.of("a"));
    boolean added = set.add("b");
    Threads.run(
        () -> {
          int length = 0;
          for (String text : set) { // race[o]: read LinkedHashSet
            length += text.length();
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          set.add("c"); // race[o]: write LinkedHashSet
        });
  }
}
