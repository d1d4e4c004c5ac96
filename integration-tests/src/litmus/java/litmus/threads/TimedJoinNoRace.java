package litmus.threads;

/** A timed join that returned because the thread ended is a join (JLS 17.4.5). */
public final class TimedJoinNoRace {
  int byMillis;
  int byNanos;

  public static void main(String[] args) throws Exception {
    TimedJoinNoRace shared = new TimedJoinNoRace();
    Thread one = new Thread(() -> shared.byMillis = 1);
    Thread other = new Thread(() -> shared.byNanos = 1);
    one.start();
    other.start();
    one.join(30_000);
    shared.byMillis++;
    other.join(30_000, 1);
    shared.byNanos++;
  }
}
