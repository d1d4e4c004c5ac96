package litmus.threads;

/** A call of start happens-before any action in the started thread (JLS 17.4.5). */
public final class StartNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    StartNoRace shared = new StartNoRace();
    shared.value = 1;
    Thread thread = new Thread(() -> shared.value++);
    thread.start();
    thread.join();
    assert shared.value == 2;
  }
}
