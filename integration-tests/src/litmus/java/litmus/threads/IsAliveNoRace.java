package litmus.threads;

/**
 * Thread.isAlive returning false makes the end of the thread known, as join does (JLS 17.4.4, final
 * action of a thread).
 */
public final class IsAliveNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    IsAliveNoRace shared = new IsAliveNoRace();
    Thread thread = new Thread(() -> shared.value = 1);
    thread.start();
    while (thread.isAlive()) {
      Thread.onSpinWait();
    }
    shared.value = 2;
  }
}
