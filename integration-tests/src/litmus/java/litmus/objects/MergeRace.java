package litmus.objects;

import java.util.HashMap;
import java.util.Map;
import litmus.Rendezvous;
import litmus.Threads;

/** Counting words in a map: the first of each changes its structure. */
public final class MergeRace {
  public static void main(String[] args) throws Exception {
    Map<String, Integer> counts = new HashMap<>();
    Threads.run(
        () -> {
          counts.merge("a", 1, Integer::sum); // race[o]: write HashMap
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          counts.merge("b", 1, Integer::sum); // race[o]: write HashMap
        });
  }
}
