package litmus.generated;

import java.util.List;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Hand-offs by locks: the sender has held one, the receiver takes it afterwards. */
final class Locks {
  private Locks() {}

  static List<Kind> kinds() {
    return List.of(
        Kind.oneWay(
            "synchronized",
            () -> {
              Object monitor = new Object();
              return Handoff.of(() -> enter(monitor), () -> enter(monitor));
            }),
        Kind.oneWay("wait, notify", Notice::new),
        Kind.oneWay("ReentrantLock.lock", () -> locks(new ReentrantLock())),
        Kind.oneWay("fair ReentrantLock", () -> locks(new ReentrantLock(true))),
        Kind.oneWay(
            "ReentrantLock.tryLock",
            () -> {
              Lock lock = new ReentrantLock();
              return Handoff.of(() -> pass(lock), () -> tryPass(lock));
            }),
        Kind.oneWay("Condition", Locks::condition),
        Kind.oneWay(
            "ReentrantReadWriteLock, write to read",
            () -> {
              ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
              return Handoff.of(() -> pass(lock.writeLock()), () -> pass(lock.readLock()));
            }),
        Kind.oneWay(
            "ReentrantReadWriteLock, read to write",
            () -> {
              ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
              return Handoff.of(() -> pass(lock.readLock()), () -> pass(lock.writeLock()));
            }),
        Kind.oneWay(
            "StampedLock, write to read",
            () -> {
              StampedLock lock = new StampedLock();
              return Handoff.of(
                  () -> lock.unlockWrite(lock.writeLock()), () -> lock.unlockRead(lock.readLock()));
            }),
        Kind.oneWay(
            "StampedLock, read to write",
            () -> {
              StampedLock lock = new StampedLock();
              return Handoff.of(
                  () -> lock.unlock(lock.readLock()), () -> lock.unlock(lock.tryWriteLock()));
            }),
        Kind.oneWay(
            "StampedLock, write to optimistic read",
            () -> {
              StampedLock lock = new StampedLock();
              return Handoff.of(
                  () -> lock.unlockWrite(lock.writeLock()),
                  () -> require(lock.validate(lock.tryOptimisticRead())));
            }),
        Kind.oneWay("StampedLock.asWriteLock", () -> locks(new StampedLock().asWriteLock())),
        Kind.oneWay(
            "AbstractQueuedSynchronizer",
            () -> {
              OwnLock lock = new OwnLock();
              return Handoff.of(lock::pass, lock::pass);
            }));
  }

  static void require(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("refused");
    }
  }

  private static void enter(Object monitor) {
    synchronized (monitor) {
      require(Thread.holdsLock(monitor));
    }
  }

  private static Handoff locks(Lock lock) {
    return Handoff.of(() -> pass(lock), () -> pass(lock));
  }

  private static void pass(Lock lock) {
    lock.lock();
    lock.unlock();
  }

  private static void tryPass(Lock lock) {
    require(lock.tryLock());
    lock.unlock();
  }

  private static Handoff condition() {
    ReentrantLock lock = new ReentrantLock();
    Condition ready = lock.newCondition();
    boolean[] sent = new boolean[1];
    return Handoff.of(
        () -> {
          lock.lock();
          try {
            sent[0] = true;
            ready.signalAll();
          } finally {
            lock.unlock();
          }
        },
        () -> {
          lock.lockInterruptibly();
          try {
            while (!sent[0]) {
              ready.await();
            }
          } finally {
            lock.unlock();
          }
        });
  }

  private static final class Notice implements Handoff {
    private boolean sent;

    @Override
    public synchronized void send(Runnable relay) {
      sent = true;
      notifyAll();
    }

    @Override
    public synchronized void receive() throws InterruptedException {
      while (!sent) {
        wait();
      }
    }
  }

  private static final class OwnLock extends AbstractQueuedSynchronizer {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean tryAcquire(int arg) {
      return compareAndSetState(0, 1);
    }

    @Override
    protected boolean tryRelease(int arg) {
      setState(0);
      return true;
    }

    void pass() {
      acquire(1);
      release(1);
    }
  }
}
