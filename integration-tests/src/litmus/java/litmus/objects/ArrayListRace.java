package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** An ArrayList is not synchronized (its javadoc): an add and an unordered size race on it. */
public final class ArrayListRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>();
    Threads.run(
        () -> {
          list.add("a"); // race[o]: write ArrayList
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int size = list.size(); // race[o]: read ArrayList
        });
    // diagnosis[o]: shared-collection
  }
}
