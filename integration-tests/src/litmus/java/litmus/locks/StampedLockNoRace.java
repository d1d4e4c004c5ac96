package litmus.locks;

import java.util.concurrent.locks.StampedLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Memory effects of StampedLock's write and read modes are those of a Lock (javadoc of
 * StampedLock).
 */
public final class StampedLockNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    StampedLockNoRace shared = new StampedLockNoRace();
    StampedLock lock = new StampedLock();
    Threads.run(
        () -> {
          long stamp = lock.writeLock();
          shared.value = 1;
          lock.unlockWrite(stamp);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          long stamp = lock.readLock();
          int seen = shared.value;
          lock.unlockRead(stamp);
          Rendezvous.signal(2);
        },
        () -> {
          Rendezvous.await(2);
          long stamp = lock.readLock();
          int seen = shared.value;
          long write = lock.tryConvertToWriteLock(stamp);
          assert write != 0;
          shared.value++;
          lock.unlock(write);
          Rendezvous.signal(3);
        },
        () -> {
          Rendezvous.await(3);
          long stamp = lock.tryWriteLock();
          assert stamp != 0;
          shared.value++;
          lock.unlockWrite(stamp);
        });
  }
}
