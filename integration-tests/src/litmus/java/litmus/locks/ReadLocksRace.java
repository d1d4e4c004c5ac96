package litmus.locks;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import litmus.Rendezvous;
import litmus.Threads;

/** Two holders of a read lock are not ordered (javadoc of ReadWriteLock). */
public final class ReadLocksRace {
  int value;

  public static void main(String[] args) throws Exception {
    ReadLocksRace shared = new ReadLocksRace();
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    Threads.run(
        () -> {
          lock.readLock().lock();
          shared.value = 1; // race[v]: write ReadLocksRace.value
          lock.readLock().unlock();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          lock.readLock().lock();
          shared.value = 2; // race[v]: write ReadLocksRace.value
          lock.readLock().unlock();
        });
    // diagnosis[v]: none
  }
}
