package litmus.locks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;

/**
 * A lock that hands out a new view of itself at each call. What was taken through one view is given
 * back through another.
 */
public final class LockViewsRace {
  private final ReentrantLock lock = new ReentrantLock();
  int after;
  int within;

  public static void main(String[] args) throws InterruptedException {
    LockViewsRace shared = new LockViewsRace();
    Thread other = new Thread(shared::other);
    other.start();
    for (int i = 0; i < 5; i++) {
      shared.view().lock();
      shared.view().unlock();
    }
    Rendezvous.await(1);
    shared.after = 2; // race[a]: write LockViewsRace.after
    shared.view().lock();
    shared.within = 2; // race[w]: write LockViewsRace.within
    shared.view().unlock();
    other.join();
  }

  void other() {
    after = 1; // race[a]: write LockViewsRace.after
    within = 1; // race[w]: write LockViewsRace.within
    Rendezvous.signal(1);
  }

  Lock view() {
    return new View();
  }

  private final class View implements Lock {
    @Override
    public void lock() {
      lock.lock();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      lock.lockInterruptibly();
    }

    @Override
    public boolean tryLock() {
      return lock.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return lock.tryLock(time, unit);
    }

    @Override
    public void unlock() {
      lock.unlock();
    }

    @Override
    public Condition newCondition() {
      return lock.newCondition();
    }
  }
}
