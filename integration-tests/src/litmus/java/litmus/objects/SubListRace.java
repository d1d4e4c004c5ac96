package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** A sub-list is a view: reading it reads the list (List.subList). */
public final class SubListRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>(List.of("b", "a"));
    List<String> part = list.subList(0, 1);
    Threads.run(
        () -> {
          String first = part.get(0); // race[o]: read ArrayList
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          list.add("c"); // race[o]: write ArrayList
        });
  }
}
