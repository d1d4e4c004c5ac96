package litmus.objects;

import java.util.Random;
import litmus.Threads;

/** Random is thread-safe (its javadoc). */
public final class RandomNoRace {
  public static void main(String[] args) throws Exception {
    Random random = new Random(1);
    Threads.Body body =
        () -> {
          for (int i = 0; i < 100; i++) {
            assert random.nextInt(10) < 10;
          }
        };
    Threads.run(body, body);
  }
}
