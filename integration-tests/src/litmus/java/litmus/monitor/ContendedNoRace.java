package litmus.monitor;

import litmus.Threads;

/**
 * Four threads that really contend for a monitor; each increment is ordered after all before (JLS
 * 17.4.5).
 */
public final class ContendedNoRace {
  private static final int ROUNDS = 2_000;
  private int value;
  private final int[] element = new int[1];

  public static void main(String[] args) throws Exception {
    ContendedNoRace shared = new ContendedNoRace();
    Threads.Body body =
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            shared.increment();
          }
        };
    Threads.run(body, body, body, body);
    if (shared.value != 4 * ROUNDS || shared.element[0] != 4 * ROUNDS) {
      throw new AssertionError(shared.value);
    }
  }

  private synchronized void increment() {
    value++;
    element[0]++;
  }
}
