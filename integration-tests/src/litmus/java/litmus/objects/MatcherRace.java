package litmus.objects;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import litmus.Rendezvous;
import litmus.Threads;

/** A Matcher is not safe for use by several threads (its javadoc). */
public final class MatcherRace {
  public static void main(String[] args) throws Exception {
    Matcher matcher = Pattern.compile("a").matcher("aa");
    Threads.run(
        () -> {
          boolean found = matcher.find(); // race[o]: write Matcher
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          boolean again = matcher.find(); // race[o]: write Matcher
        });
  }
}
