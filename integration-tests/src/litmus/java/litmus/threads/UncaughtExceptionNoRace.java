package litmus.threads;

/**
 * An exception ends a thread as its last statement does: join comes after it, after its handler too
 * (JLS 17.4.5, 11.3).
 */
public final class UncaughtExceptionNoRace {
  int value;
  int handled;

  public static void main(String[] args) throws Exception {
    UncaughtExceptionNoRace shared = new UncaughtExceptionNoRace();
    Thread thread =
        new Thread(
            () -> {
              shared.value = 1;
              throw new IllegalStateException("on purpose");
            });
    thread.setUncaughtExceptionHandler((t, e) -> shared.handled = ++shared.value);
    thread.start();
    thread.join();
    assert shared.handled == 2 && shared.value == 2;
  }
}
