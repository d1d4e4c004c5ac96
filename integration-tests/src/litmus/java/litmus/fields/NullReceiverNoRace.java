package litmus.fields;

import litmus.Threads;

/** An access through null throws and accesses nothing (JLS 15.11.1). */
public final class NullReceiverNoRace {
  int value;

  static void write(NullReceiverNoRace target) {
    try {
      target.value = 1;
      throw new AssertionError();
    } catch (NullPointerException e) {
      // As specified.
    }
  }

  static void read(NullReceiverNoRace target) {
    try {
      int seen = target.value;
      throw new AssertionError();
    } catch (NullPointerException e) {
      // As specified.
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.Body body =
        () -> {
          write(null);
          read(null);
        };
    Threads.run(body, body);
  }
}
