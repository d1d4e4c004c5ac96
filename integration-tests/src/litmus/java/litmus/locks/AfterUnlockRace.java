package litmus.locks;

import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/** What follows the unlock is not before the next lock (javadoc of Lock). */
public final class AfterUnlockRace {
  int value;

  public static void main(String[] args) throws Exception {
    AfterUnlockRace shared = new AfterUnlockRace();
    ReentrantLock lock = new ReentrantLock();
    Threads.run(
        () -> {
          lock.lock();
          lock.unlock();
          shared.value = 1; // race[v]: write AfterUnlockRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          lock.lock();
          shared.value = 2; // race[v]: write AfterUnlockRace.value
          lock.unlock();
        });
  }
}
