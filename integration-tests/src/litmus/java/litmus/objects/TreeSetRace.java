package litmus.objects;

import java.util.TreeSet;
import litmus.Rendezvous;
import litmus.Threads;

/** A TreeSet is not synchronized (its javadoc). */
public final class TreeSetRace {
  public static void main(String[] args) throws Exception {
    TreeSet<String> set = new TreeSet<>();
    Threads.run(
        () -> {
          set.add("a"); // race[o]: write TreeSet
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String low = set.floor("b"); // race[o]: read TreeSet
        });
  }
}
