package litmus.locks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/** lockInterruptibly and a timed tryLock that succeeds are locks (javadoc of Lock). */
public final class LockInterruptiblyNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    LockInterruptiblyNoRace shared = new LockInterruptiblyNoRace();
    Lock lock = new ReentrantLock();
    Threads.run(
        () -> {
          lock.lockInterruptibly();
          shared.value = 1;
          lock.unlock();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert lock.tryLock(20, TimeUnit.SECONDS);
          shared.value = 2;
          lock.unlock();
          Rendezvous.signal(2);
        },
        () -> {
          Rendezvous.await(2);
          lock.lockInterruptibly();
          shared.value = 3;
          lock.unlock();
        });
  }
}
