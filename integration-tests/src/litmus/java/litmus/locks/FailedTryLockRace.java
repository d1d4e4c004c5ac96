package litmus.locks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/** Unsuccessful locking operations have no memory effects (javadoc of Lock). */
public final class FailedTryLockRace {
  int value;
  int timed;

  public static void main(String[] args) throws Exception {
    FailedTryLockRace shared = new FailedTryLockRace();
    ReentrantLock lock = new ReentrantLock();
    Threads.run(
        () -> {
          lock.lock();
          lock.unlock();
          lock.lock();
          shared.value = 1; // race[v]: write FailedTryLockRace.value
          shared.timed = 1; // race[t]: write FailedTryLockRace.timed
          Rendezvous.signal(1);
          Rendezvous.await(2);
          lock.unlock();
        },
        () -> {
          Rendezvous.await(1);
          if (!lock.tryLock()) {
            shared.value = 2; // race[v]: write FailedTryLockRace.value
          }
          if (!lock.tryLock(1, TimeUnit.MILLISECONDS)) {
            shared.timed = 2; // race[t]: write FailedTryLockRace.timed
          }
          Rendezvous.signal(2);
        });
  }
}
