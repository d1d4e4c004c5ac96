package litmus.threads;

/** Thread.run called as a method runs in the calling thread. */
public final class RunIsNoStartNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    RunIsNoStartNoRace shared = new RunIsNoStartNoRace();
    Thread thread = new Thread(() -> shared.value++);
    thread.run();
    shared.value++;
    thread.start();
    thread.join();
    assert shared.value == 3;
  }
}
