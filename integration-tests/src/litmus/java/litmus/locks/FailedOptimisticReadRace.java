package litmus.locks;

import java.util.concurrent.locks.StampedLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A read in optimistic mode that is used though it did not validate races with the writer (our
 * policy).
 */
public final class FailedOptimisticReadRace {
  int value;

  public static void main(String[] args) throws Exception {
    FailedOptimisticReadRace shared = new FailedOptimisticReadRace();
    StampedLock lock = new StampedLock();
    Threads.run(
        () -> {
          long stamp = lock.tryOptimisticRead();
          int seen = shared.value; // race[v]: read FailedOptimisticReadRace.value
          Rendezvous.signal(1);
          Rendezvous.await(2);
          if (!lock.validate(stamp)) {
            seen = shared.value; // race[v]: read FailedOptimisticReadRace.value
          }
        },
        () -> {
          Rendezvous.await(1);
          long stamp = lock.writeLock();
          shared.value = 1; // race[v]: write FailedOptimisticReadRace.value
          lock.unlockWrite(stamp);
          Rendezvous.signal(2);
        });
  }
}
