package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * An initializer that fails ends the initialization too, with an error (JLS 12.4.2, step 11); who
 * then meets the error is after it.
 */
public final class FailedInitializerNoRace {
  static int value;

  static final class Broken {
    static int unused = fail();

    private static int fail() {
      value = 1;
      throw new IllegalStateException("on purpose");
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          try {
            Broken.unused++;
            throw new IllegalArgumentException();
          } catch (ExceptionInInitializerError e) {
            Rendezvous.signal(1);
          }
        },
        () -> {
          Rendezvous.await(1);
          try {
            Broken.unused++;
            throw new IllegalArgumentException();
          } catch (NoClassDefFoundError e) {
            value++;
          }
        });
  }
}
