package litmus.locks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A tryLock that succeeded is a lock, timed or not, and lockInterruptibly is one (javadoc of Lock).
 */
public final class TryLockNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    TryLockNoRace shared = new TryLockNoRace();
    Lock lock = new ReentrantLock();
    Threads.run(
        () -> {
          assert lock.tryLock();
          shared.value = 1;
          lock.unlock();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert lock.tryLock();
          shared.value++;
          lock.unlock();
          Rendezvous.signal(2);
        },
        () -> {
          Rendezvous.await(2);
          assert lock.tryLock(1, TimeUnit.SECONDS);
          shared.value++;
          lock.unlock();
          Rendezvous.signal(3);
        },
        () -> {
          Rendezvous.await(3);
          lock.lockInterruptibly();
          shared.value++;
          lock.unlock();
        });
  }
}
