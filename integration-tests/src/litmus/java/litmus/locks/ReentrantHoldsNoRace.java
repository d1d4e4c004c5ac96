package litmus.locks;

import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/** Only the unlock that gives the lock free is one for others (javadoc of ReentrantLock). */
public final class ReentrantHoldsNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ReentrantHoldsNoRace shared = new ReentrantHoldsNoRace();
    ReentrantLock lock = new ReentrantLock(true);
    Threads.run(
        () -> {
          lock.lock();
          lock.lock();
          lock.unlock();
          shared.value = 1;
          lock.unlock();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          lock.lock();
          shared.value++;
          lock.unlock();
        });
  }
}
