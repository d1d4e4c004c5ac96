package litmus.notedges;

import litmus.Threads;

/** Double-checked locking of a volatile field is safe (JLS 17.4.5). */
public final class DoubleCheckedNoRace {
  private static volatile DoubleCheckedNoRace instance;
  int value;

  static DoubleCheckedNoRace instance() {
    DoubleCheckedNoRace seen = instance;
    if (seen == null) {
      synchronized (DoubleCheckedNoRace.class) {
        seen = instance;
        if (seen == null) {
          seen = new DoubleCheckedNoRace();
          seen.value = 42;
          instance = seen;
        }
      }
    }
    return seen;
  }

  public static void main(String[] args) throws Exception {
    Threads.Body body =
        () -> {
          assert instance().value == 42;
        };
    Threads.run(body, body, body);
  }
}
