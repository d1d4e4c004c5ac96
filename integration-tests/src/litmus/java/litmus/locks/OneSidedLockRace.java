package litmus.locks;

import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/** A lock that only one thread takes orders nothing (javadoc of Lock). */
public final class OneSidedLockRace {
  int value;

  public static void main(String[] args) throws Exception {
    OneSidedLockRace shared = new OneSidedLockRace();
    ReentrantLock lock = new ReentrantLock();
    Threads.run(
        () -> {
          lock.lock();
          shared.value = 1; // race[v]: write OneSidedLockRace.value
          lock.unlock();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.value = 2; // race[v]: write OneSidedLockRace.value
        });
    // diagnosis[v]: lock-on-one-side
  }
}
