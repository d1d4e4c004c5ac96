package litmus.locks;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A writer that takes the read lock before it unlocks keeps its order (javadoc of
 * ReentrantReadWriteLock).
 */
public final class DowngradeNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    DowngradeNoRace shared = new DowngradeNoRace();
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    Threads.run(
        () -> {
          lock.writeLock().lock();
          shared.value = 1;
          lock.readLock().lock();
          lock.writeLock().unlock();
          int seen = shared.value;
          lock.readLock().unlock();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert lock.writeLock().tryLock();
          shared.value++;
          lock.writeLock().unlock();
          assert lock.readLock().tryLock();
          int seen = shared.value;
          lock.readLock().unlock();
        });
  }
}
