package probe;

/** Two threads count without a lock: a race on {@code value}, whatever the schedule. */
public final class CounterRace {
  private static int value;

  private CounterRace() {}

  /** Counts. */
  public static void main(String[] args) throws InterruptedException {
    Thread other = new Thread(CounterRace::count);
    other.start();
    count();
    other.join();
  }

  private static void count() {
    value++;
  }
}
