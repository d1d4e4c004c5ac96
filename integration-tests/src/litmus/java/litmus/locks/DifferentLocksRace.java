package litmus.locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/** Two locks order nothing between their holders (javadoc of Lock). */
public final class DifferentLocksRace {
  int value;

  public static void main(String[] args) throws Exception {
    DifferentLocksRace shared = new DifferentLocksRace();
    Lock one = new ReentrantLock();
    Lock other = new ReentrantLock();
    Threads.run(
        () -> {
          one.lock();
          shared.value = 1; // race[v]: write DifferentLocksRace.value
          one.unlock();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          other.lock();
          shared.value = 2; // race[v]: write DifferentLocksRace.value
          other.unlock();
        });
    // diagnosis[v]: different-locks
  }
}
