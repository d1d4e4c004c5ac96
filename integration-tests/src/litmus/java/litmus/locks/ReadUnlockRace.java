package litmus.locks;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A read unlock is before the next write lock, but not what the reader does after it (javadoc of
 * ReadWriteLock).
 */
public final class ReadUnlockRace {
  int value;

  public static void main(String[] args) throws Exception {
    ReadUnlockRace shared = new ReadUnlockRace();
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    Threads.run(
        () -> {
          lock.readLock().lock();
          lock.readLock().unlock();
          int seen = shared.value; // race[v]: read ReadUnlockRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          lock.writeLock().lock();
          shared.value = 1; // race[v]: write ReadUnlockRace.value
          lock.writeLock().unlock();
        });
  }
}
