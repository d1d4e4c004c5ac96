package litmus.locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A write unlock is before the next read lock, a read unlock before the next write lock (javadoc of
 * ReadWriteLock).
 */
public final class ReadWriteLockNoRace {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  int value;

  int get() {
    lock.readLock().lock();
    try {
      return value;
    } finally {
      lock.readLock().unlock();
    }
  }

  void increment() {
    Lock write = lock.writeLock();
    write.lock();
    try {
      value++;
    } finally {
      write.unlock();
    }
  }

  public static void main(String[] args) throws Exception {
    ReadWriteLockNoRace shared = new ReadWriteLockNoRace();
    Threads.run(
        () -> {
          shared.increment();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert shared.get() == 1;
          Rendezvous.signal(2);
        },
        () -> {
          Rendezvous.await(1);
          assert shared.get() == 1;
          Rendezvous.signal(3);
        },
        () -> {
          Rendezvous.await(2);
          Rendezvous.await(3);
          shared.increment();
        });
  }
}
