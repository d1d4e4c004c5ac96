package litmus.patterns;

import litmus.Threads;

/** Double-checked locking of a volatile field (JLS 17.4.5). */
public final class VolatileHolderNoRace {
  private static volatile VolatileHolderNoRace instance;
  int value;

  static VolatileHolderNoRace instance() {
    VolatileHolderNoRace known = instance;
    if (known == null) {
      synchronized (VolatileHolderNoRace.class) {
        known = instance;
        if (known == null) {
          known = new VolatileHolderNoRace();
          known.value = 1;
          instance = known;
        }
      }
    }
    return known;
  }

  public static void main(String[] args) throws Exception {
    Threads.Body body =
        () -> {
          assert instance().value == 1;
        };
    Threads.run(body, body, body);
  }
}
