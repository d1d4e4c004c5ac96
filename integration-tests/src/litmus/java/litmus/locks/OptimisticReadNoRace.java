package litmus.locks;

import java.util.concurrent.locks.StampedLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Reads in optimistic mode that validate are ordered after the last write mode (javadoc of
 * StampedLock.validate).
 */
public final class OptimisticReadNoRace {
  int x;
  int y;

  public static void main(String[] args) throws Exception {
    OptimisticReadNoRace shared = new OptimisticReadNoRace();
    StampedLock lock = new StampedLock();
    Threads.run(
        () -> {
          long stamp = lock.writeLock();
          shared.x = 1;
          shared.y = 1;
          lock.unlockWrite(stamp);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          long stamp = lock.tryOptimisticRead();
          int x = shared.x;
          int y = shared.y;
          assert lock.validate(stamp) && x == y;
        });
  }
}
