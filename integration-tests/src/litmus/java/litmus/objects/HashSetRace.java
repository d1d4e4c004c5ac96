package litmus.objects;

import java.util.HashSet;
import java.util.Set;
import litmus.Rendezvous;
import litmus.Threads;

/** A HashSet is not synchronized (its javadoc). */
public final class HashSetRace {
  public static void main(String[] args) throws Exception {
    Set<String> set = new HashSet<>();
    Threads.run(
        () -> {
          set.add("a"); // race[o]: write HashSet
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          boolean there = set.contains("b"); // race[o]: read HashSet
        });
  }
}
