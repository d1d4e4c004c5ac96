package litmus.objects;

import java.util.SplittableRandom;
import litmus.Rendezvous;
import litmus.Threads;

/** A SplittableRandom is not thread-safe (its javadoc). */
public final class SplittableRandomRace {
  public static void main(String[] args) throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    Threads.run(
        () -> {
          int one = random.nextInt(); // race[o]: write SplittableRandom
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int other = random.nextInt(); // race[o]: write SplittableRandom
        });
  }
}
