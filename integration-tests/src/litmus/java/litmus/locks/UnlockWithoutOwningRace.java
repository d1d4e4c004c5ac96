package litmus.locks;

import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * An unlock that throws IllegalMonitorStateException releases nothing (javadoc of
 * ReentrantLock.unlock).
 */
public final class UnlockWithoutOwningRace {
  int value;

  public static void main(String[] args) throws Exception {
    UnlockWithoutOwningRace shared = new UnlockWithoutOwningRace();
    ReentrantLock lock = new ReentrantLock();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write UnlockWithoutOwningRace.value
          try {
            lock.unlock();
            throw new AssertionError();
          } catch (IllegalMonitorStateException e) {
            Rendezvous.signal(1);
          }
        },
        () -> {
          Rendezvous.await(1);
          lock.lock();
          shared.value = 2; // race[v]: write UnlockWithoutOwningRace.value
          lock.unlock();
        });
  }
}
