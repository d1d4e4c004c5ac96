package litmus.locks;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A wait for a condition that ends by InterruptedException has the lock again (javadoc of
 * Condition.await).
 */
public final class InterruptedConditionNoRace {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  int value;

  public static void main(String[] args) throws Exception {
    InterruptedConditionNoRace shared = new InterruptedConditionNoRace();
    Threads.Worker waiter =
        Threads.start(
            () -> {
              shared.lock.lock();
              try {
                Rendezvous.signal(1);
                shared.changed.await();
                throw new AssertionError("never signalled");
              } catch (InterruptedException e) {
                shared.value++;
              } finally {
                shared.lock.unlock();
              }
            });
    Rendezvous.await(1);
    shared.lock.lock();
    waiter.interrupt();
    shared.value++;
    shared.lock.unlock();
    waiter.finish();
  }
}
