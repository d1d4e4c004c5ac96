package litmus.locks;

import java.util.concurrent.locks.StampedLock;
import litmus.Rendezvous;
import litmus.Threads;

/** A conversion that fails takes nothing (javadoc of StampedLock.tryConvertToWriteLock). */
public final class FailedConversionRace {
  int value;

  public static void main(String[] args) throws Exception {
    FailedConversionRace shared = new FailedConversionRace();
    StampedLock lock = new StampedLock();
    Threads.run(
        () -> {
          long stamp = lock.readLock();
          shared.value = 1; // race[v]: write FailedConversionRace.value
          Rendezvous.signal(1);
          Rendezvous.await(2);
          lock.unlockRead(stamp);
        },
        () -> {
          Rendezvous.await(1);
          long stamp = lock.readLock();
          assert lock.tryConvertToWriteLock(stamp) == 0;
          shared.value = 2; // race[v]: write FailedConversionRace.value
          Rendezvous.signal(2);
          lock.unlockRead(stamp);
        });
  }
}
