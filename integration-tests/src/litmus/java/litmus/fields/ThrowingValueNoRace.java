package litmus.fields;

import litmus.Threads;

/** An assignment whose value throws assigns nothing (JLS 15.26.1). */
public final class ThrowingValueNoRace {
  int value;

  static int fail() {
    throw new IllegalStateException("on purpose");
  }

  public static void main(String[] args) throws Exception {
    ThrowingValueNoRace shared = new ThrowingValueNoRace();
    Threads.Body body =
        () -> {
          try {
            shared.value = fail();
            throw new AssertionError();
          } catch (IllegalStateException e) {
            // As meant.
          }
        };
    Threads.run(body, body);
  }
}
