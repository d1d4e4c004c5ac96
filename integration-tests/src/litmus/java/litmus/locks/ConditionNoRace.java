package litmus.locks;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Condition.await releases the lock and has it again when it returns (javadoc of Condition.await).
 */
public final class ConditionNoRace {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  int value;

  public static void main(String[] args) throws Exception {
    ConditionNoRace shared = new ConditionNoRace();
    Threads.run(
        () -> {
          shared.lock.lock();
          try {
            shared.value = 1;
            Rendezvous.signal(1);
            while (shared.value < 2) {
              shared.changed.await();
            }
            shared.value++;
          } finally {
            shared.lock.unlock();
          }
        },
        () -> {
          Rendezvous.await(1);
          shared.lock.lock();
          try {
            shared.value++;
            shared.changed.signalAll();
          } finally {
            shared.lock.unlock();
          }
        });
    assert shared.value == 3;
  }
}
