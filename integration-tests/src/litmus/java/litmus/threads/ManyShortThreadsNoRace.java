package litmus.threads;

/**
 * Threads that start and end one after the other, more than run at a time: each is ordered after
 * the one before.
 */
public final class ManyShortThreadsNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ManyShortThreadsNoRace shared = new ManyShortThreadsNoRace();
    for (int i = 0; i < 300; i++) {
      Thread thread = new Thread(() -> shared.value++);
      thread.start();
      thread.join();
    }
    assert shared.value == 300;
  }
}
