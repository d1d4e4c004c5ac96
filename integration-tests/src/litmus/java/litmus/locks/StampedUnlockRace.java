package litmus.locks;

import java.util.concurrent.locks.StampedLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Reads held by unlock(stamp) are not ordered among readers: unlock of a read stamp is unlockRead
 * (javadoc of StampedLock).
 */
public final class StampedUnlockRace {
  int value;

  public static void main(String[] args) throws Exception {
    StampedUnlockRace shared = new StampedUnlockRace();
    StampedLock lock = new StampedLock();
    Threads.run(
        () -> {
          long stamp = lock.readLock();
          shared.value = 1; // race[v]: write StampedUnlockRace.value
          lock.unlock(stamp);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          long stamp = lock.readLock();
          shared.value = 2; // race[v]: write StampedUnlockRace.value
          lock.unlock(stamp);
        });
  }
}
