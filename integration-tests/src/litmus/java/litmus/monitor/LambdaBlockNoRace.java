package litmus.monitor;

import litmus.Threads;

/** A synchronized statement in a lambda, in a constructor and in a static initializer. */
public final class LambdaBlockNoRace {
  static final Object LOCK = new Object();
  static int count;
  int value;

  static {
    synchronized (LOCK) {
      count = 1;
    }
  }

  LambdaBlockNoRace() {
    synchronized (LOCK) {
      count++;
      value = count;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.Body body =
        () -> {
          for (int i = 0; i < 50; i++) {
            Runnable locked =
                () -> {
                  synchronized (LOCK) {
                    count++;
                  }
                };
            locked.run();
            assert new LambdaBlockNoRace().value > 1;
          }
        };
    Threads.run(body, body);
    assert count == 201;
  }
}
