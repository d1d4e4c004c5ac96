package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** String.join reads the list. */
public final class JoinedRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>(List.of("b", "a"));
    Threads.run(
        () -> {
          list.add("c"); // race[o]: write ArrayList
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String text = String.join(",", list); // race[o]: read ArrayList
        });
  }
}
