package litmus.objects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** Elements of a list that is shuffled are replaced. */
public final class ShuffleRace {
  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>(List.of("b", "a"));
    Threads.run(
        () -> {
          Collections.shuffle(list); // race[o]: write ArrayList
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String first = list.get(0); // race[o]: read ArrayList
        });
  }
}
