package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** A list that is added to another one is read. */
public final class ArgumentRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>(List.of("b", "a"));
    Threads.run(
        () -> {
          List<String> all = new ArrayList<>();
          all.addAll(list); // race[o]: read ArrayList
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          list.add("c"); // race[o]: write ArrayList
        });
  }
}
