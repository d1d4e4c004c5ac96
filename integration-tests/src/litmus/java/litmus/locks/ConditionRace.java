package litmus.locks;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A signal orders nothing by itself: the lock does, and this reader has left it (javadoc of
 * Condition).
 */
public final class ConditionRace {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  boolean ready;
  int value;

  public static void main(String[] args) throws Exception {
    ConditionRace shared = new ConditionRace();
    Threads.run(
        () -> {
          shared.lock.lock();
          while (!shared.ready) {
            Rendezvous.signal(1);
            shared.changed.await();
          }
          shared.lock.unlock();
          Rendezvous.await(2);
          int seen = shared.value; // race[v]: read ConditionRace.value
        },
        () -> {
          Rendezvous.await(1);
          shared.lock.lock();
          shared.ready = true;
          shared.changed.signalAll();
          shared.lock.unlock();
          shared.value = 1; // race[v]: write ConditionRace.value
          Rendezvous.signal(2);
        });
    // diagnosis[v]: none
  }
}
