package litmus.objects;

import java.util.StringJoiner;
import litmus.Rendezvous;
import litmus.Threads;

/** A StringJoiner is plain memory. */
public final class StringJoinerRace {
  public static void main(String[] args) throws Exception {
    StringJoiner joiner = new StringJoiner(",");
    Threads.run(
        () -> {
          joiner.add("a"); // race[o]: write StringJoiner
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String text = joiner.toString(); // race[o]: read StringJoiner
        });
  }
}
