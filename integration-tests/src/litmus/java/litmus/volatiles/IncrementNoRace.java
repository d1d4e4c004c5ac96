package litmus.volatiles;

import litmus.Threads;

/**
 * An increment of a volatile field by two threads may lose an update, but is no data race (JLS
 * 17.4.5: conflicting accesses to a volatile are synchronization actions).
 */
public final class IncrementNoRace {
  static volatile int perClass;
  volatile int value;
  volatile long wide;

  public static void main(String[] args) throws Exception {
    IncrementNoRace shared = new IncrementNoRace();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 500; i++) {
            shared.value++;
            shared.wide += 2;
            perClass--;
          }
        };
    Threads.run(body, body);
  }
}
