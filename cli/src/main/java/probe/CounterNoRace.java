package probe;

/** Two threads count under a lock, and hand over by start and join: no race. */
public final class CounterNoRace {
  private static int value;

  private CounterNoRace() {}

  /** Counts. */
  public static void main(String[] args) throws InterruptedException {
    value = 1;
    Thread other = new Thread(CounterNoRace::count);
    other.start();
    count();
    other.join();
    if (value != 3) {
      throw new AssertionError(value);
    }
  }

  private static synchronized void count() {
    value++;
  }
}
