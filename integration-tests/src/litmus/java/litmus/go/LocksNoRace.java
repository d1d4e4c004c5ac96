package litmus.go;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import litmus.Rendezvous;
import litmus.Threads;

/** Mutex, RWMutex, Cond. */
public final class LocksNoRace {
  public static void main(String[] args) throws Exception {
    mutex();
    pureHappensBefore();
    semaphore();
    example();
    readWrite();
    readers();
    transitive();
    condition();
  }

  // Go: NoRaceMutex
  private static void mutex() throws Exception {
    V v = new V();
    Lock mutex = new ReentrantLock();
    Threads.Body body =
        () -> {
          mutex.lock();
          try {
            v.x++;
          } finally {
            mutex.unlock();
          }
        };
    Threads.run(body, body);
  }

  // Go: NoRaceMutexPureHappensBefore
  private static void pureHappensBefore() throws Exception {
    V v = new V();
    Lock mutex = new ReentrantLock();
    int written = Go.next();
    Threads.run(
        () -> {
          v.x = 1;
          mutex.lock();
          v.y = 1;
          mutex.unlock();
          Rendezvous.signal(written);
        },
        () -> {
          Rendezvous.await(written);
          mutex.lock();
          v.n = v.y;
          mutex.unlock();
          v.x = 2;
        });
  }

  // Go: NoRaceMutexSemaphore
  private static void semaphore() throws Exception {
    V v = new V();
    Semaphore mutex = new Semaphore(0); // unlocked by another thread than locked it
    Threads.run(
        () -> {
          v.x = 1;
          mutex.release();
        },
        () -> {
          mutex.acquire();
          v.x = 2;
        });
  }

  // Go: NoRaceMutexExampleFromHtml
  private static void example() throws Exception {
    V v = new V();
    Semaphore lock = new Semaphore(1);
    lock.acquire();
    Threads.start(
        () -> {
          v.s = "hello, world";
          lock.release();
        });
    lock.acquire();
    assert v.s.equals("hello, world");
  }

  // Go: NoRaceRWMutex
  private static void readWrite() throws Exception {
    V v = new V();
    ReadWriteLock lock = new ReentrantReadWriteLock();
    Threads.run(
        () -> {
          lock.writeLock().lock();
          v.x = 1;
          lock.writeLock().unlock();
        },
        () -> {
          lock.readLock().lock();
          v.y = v.x;
          lock.readLock().unlock();
        });
  }

  // Go: NoRaceRWMutexMultipleReaders
  private static void readers() throws Exception {
    V v = new V();
    V[] mine = {new V(), new V()};
    ReadWriteLock lock = new ReentrantReadWriteLock();
    Threads.Body[] bodies = new Threads.Body[3];
    for (int i = 0; i < 2; i++) {
      V own = mine[i];
      bodies[i] =
          () -> {
            lock.readLock().lock();
            own.x = v.x;
            lock.readLock().unlock();
          };
    }
    bodies[2] =
        () -> {
          lock.writeLock().lock();
          v.x++;
          lock.writeLock().unlock();
        };
    Threads.run(bodies);
  }

  // Go: NoRaceRWMutexTransitive
  private static void transitive() throws Exception {
    V v = new V();
    ReadWriteLock lock = new ReentrantReadWriteLock();
    int read = Go.next();
    Threads.run(
        () -> {
          lock.readLock().lock();
          v.x = 1;
          lock.readLock().unlock();
          Rendezvous.signal(read);
        },
        () -> {
          Rendezvous.await(read);
          lock.writeLock().lock();
          v.x = 2;
          lock.writeLock().unlock();
        });
  }

  // Go: NoRaceCond
  private static void condition() throws Exception {
    V v = new V();
    Lock lock = new ReentrantLock();
    Condition changed = lock.newCondition();
    Threads.run(
        () -> {
          lock.lock();
          while (v.x == 0) {
            changed.await();
          }
          v.x = 2;
          lock.unlock();
        },
        () -> {
          lock.lock();
          v.x = 1;
          changed.signal();
          lock.unlock();
        });
  }
}
