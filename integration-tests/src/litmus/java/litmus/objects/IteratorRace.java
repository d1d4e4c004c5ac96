package litmus.objects;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** An iterator reads the list it is of (javadoc of ArrayList). */
public final class IteratorRace {
  public static void main(String[] args) throws Exception {
    ArrayList<String> list = new ArrayList<>(List.of("a", "b"));
    Iterator<String> iterator = list.iterator();
    Threads.run(
        () -> {
          String first = iterator.next(); // race[o]: read ArrayList
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          list.add("c"); // race[o]: write ArrayList
        });
    // diagnosis[o]: iterator-and-mutation
  }
}
