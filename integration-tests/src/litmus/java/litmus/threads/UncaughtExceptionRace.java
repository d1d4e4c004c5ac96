package litmus.threads;

import litmus.Rendezvous;

/**
 * A handler runs in the thread that fails, and is ordered before nobody who has not joined it (JLS
 * 11.3, 17.4.5).
 */
public final class UncaughtExceptionRace {
  int value;

  public static void main(String[] args) throws Exception {
    UncaughtExceptionRace shared = new UncaughtExceptionRace();
    Thread thread =
        new Thread(
            () -> {
              throw new IllegalStateException("on purpose");
            });
    thread.setUncaughtExceptionHandler(
        (failed, thrown) -> {
          shared.value = 1; // race[v]: write UncaughtExceptionRace.value
          Rendezvous.signal(1);
        });
    thread.start();
    Rendezvous.await(1);
    shared.value = 2; // race[v]: write UncaughtExceptionRace.value
    thread.join();
  }
}
