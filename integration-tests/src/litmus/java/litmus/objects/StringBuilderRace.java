package litmus.objects;

import litmus.Rendezvous;
import litmus.Threads;

/** A StringBuilder is not safe for use by several threads (its javadoc). */
public final class StringBuilderRace {
  public static void main(String[] args) throws Exception {
    StringBuilder builder = new StringBuilder();
    Threads.run(
        () -> {
          builder.append("x"); // race[o]: write StringBuilder
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          String text = builder.toString(); // race[o]: read StringBuilder
        });
  }
}
