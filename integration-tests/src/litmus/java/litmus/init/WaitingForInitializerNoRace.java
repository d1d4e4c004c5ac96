package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * A thread that waits for another to initialize a class continues after it (JLS 12.4.2, step 2).
 */
public final class WaitingForInitializerNoRace {
  static final class Slow {
    static int value;
    static final int[] ELEMENTS = new int[2];

    static {
      Rendezvous.signal(1);
      Rendezvous.pause(30);
      value = 5;
      ELEMENTS[1] = 6;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          assert Slow.value == 5;
        },
        () -> {
          Rendezvous.await(1);
          assert Slow.value == 5;
          assert Slow.ELEMENTS[1] == 6;
        });
  }
}
