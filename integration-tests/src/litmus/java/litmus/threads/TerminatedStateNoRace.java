package litmus.threads;

/** Thread.getState returning TERMINATED detects the end of the thread (JLS 17.4.4). */
public final class TerminatedStateNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    TerminatedStateNoRace shared = new TerminatedStateNoRace();
    Thread thread = new Thread(() -> shared.value = 1);
    thread.start();
    while (thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
    shared.value = 2;
  }
}
