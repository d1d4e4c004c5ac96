package litmus.locks;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Condition.awaitUninterruptibly releases and takes the lock as await does (javadoc of Condition).
 */
public final class UninterruptibleConditionNoRace {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  int value;

  public static void main(String[] args) throws Exception {
    UninterruptibleConditionNoRace shared = new UninterruptibleConditionNoRace();
    Threads.run(
        () -> {
          shared.lock.lock();
          Rendezvous.signal(1);
          while (shared.value == 0) {
            shared.changed.awaitUninterruptibly();
          }
          shared.value++;
          shared.lock.unlock();
        },
        () -> {
          Rendezvous.await(1);
          shared.lock.lock();
          shared.value++;
          shared.changed.signal();
          shared.lock.unlock();
        });
  }
}
