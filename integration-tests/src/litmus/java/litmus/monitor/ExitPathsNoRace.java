package litmus.monitor;

import litmus.Threads;

/**
 * Return, break, continue and a nested exception leave a synchronized statement through an unlock
 * (JLS 14.19).
 */
public final class ExitPathsNoRace {
  int value;

  int byReturn() {
    synchronized (this) {
      return ++value;
    }
  }

  void byLoop() {
    for (int i = 0; i < 4; i++) {
      synchronized (this) {
        if (i == 0) {
          continue;
        }
        if (i == 3) {
          break;
        }
        value++;
      }
    }
  }

  void byNestedThrow() {
    try {
      synchronized (this) {
        try {
          synchronized (new Object()) {
            value++;
            throw new IllegalStateException("on purpose");
          }
        } finally {
          value++;
        }
      }
    } catch (IllegalStateException e) {
      byReturn();
    }
  }

  public static void main(String[] args) throws Exception {
    ExitPathsNoRace shared = new ExitPathsNoRace();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 100; i++) {
            shared.byReturn();
            shared.byLoop();
            shared.byNestedThrow();
          }
        };
    Threads.run(body, body, body);
    assert shared.value == 3 * 100 * 6;
  }
}
