package litmus.go;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Mutex, RWMutex, Cond where they do not help. */
public final class LocksRace {
  public static void main(String[] args) throws Exception {
    after();
    before();
    mutexAgainstReadWrite();
    readers();
    condition();
  }

  // Go: RaceMutex
  private static void after() throws Exception {
    V v = new V();
    Lock mutex = new ReentrantLock();
    Go.unordered(
        () -> {
          mutex.lock();
          mutex.unlock();
          v.x = 1; // race[RaceMutex]: write V.x
        },
        () -> {
          mutex.lock();
          v.x = 2; // race[RaceMutex]: write V.x
          mutex.unlock();
        });
  }

  // Go: RaceMutex2
  private static void before() throws Exception {
    V v = new V();
    Lock one = new ReentrantLock();
    Lock two = new ReentrantLock();
    Go.unordered(
        () -> {
          one.lock();
          v.x = 1; // race[RaceMutex2]: write V.x
          one.unlock();
        },
        () -> {
          two.lock();
          v.x = 2; // race[RaceMutex2]: write V.x
          two.unlock();
        });
  }

  // Go: RaceMutexRWMutex
  private static void mutexAgainstReadWrite() throws Exception {
    V v = new V();
    Lock mutex = new ReentrantLock();
    ReadWriteLock lock = new ReentrantReadWriteLock();
    Go.unordered(
        () -> {
          mutex.lock();
          v.x = 1; // race[RaceMutexRWMutex]: write V.x
          mutex.unlock();
        },
        () -> {
          lock.writeLock().lock();
          v.x = 2; // race[RaceMutexRWMutex]: write V.x
          lock.writeLock().unlock();
        });
  }

  // Go: RaceRWMutexMultipleReaders
  private static void readers() throws Exception {
    V v = new V();
    ReadWriteLock lock = new ReentrantReadWriteLock();
    Go.unordered(
        () -> {
          lock.readLock().lock();
          v.x = 1; // race[RaceRWMutexMultipleReaders]: write V.x
          lock.readLock().unlock();
        },
        () -> {
          lock.readLock().lock();
          v.y = v.x; // race[RaceRWMutexMultipleReaders]: read V.x
          lock.readLock().unlock();
        });
  }

  // Go: RaceCond
  private static void condition() throws Exception {
    V v = new V();
    Lock lock = new ReentrantLock();
    Condition changed = lock.newCondition();
    Go.unordered(
        () -> {
          lock.lock();
          changed.signal();
          lock.unlock();
          v.x = 1; // race[RaceCond]: write V.x
        },
        () -> {
          lock.lock();
          changed.awaitNanos(1_000);
          v.x = 2; // race[RaceCond]: write V.x
          lock.unlock();
        });
  }
}
