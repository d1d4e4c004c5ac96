package suites;

/** What the tests of these suites test: it has a race, unless it is used under a lock. */
public final class Counter {
  private int value;

  public void increment() {
    value++;
  }

  public synchronized void incrementLocked() {
    value++;
  }

  public synchronized int get() {
    return value;
  }

  /** Two threads that nothing orders. */
  public static void together(Runnable task) {
    Thread first = new Thread(task, "first");
    Thread second = new Thread(task, "second");
    first.start();
    second.start();
    join(first);
    join(second);
  }

  public static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
