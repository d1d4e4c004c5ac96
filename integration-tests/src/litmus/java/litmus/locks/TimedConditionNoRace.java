package litmus.locks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A wait for a condition that times out has released the lock and has it again (javadoc of
 * Condition).
 */
public final class TimedConditionNoRace {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  int value;

  void increment() {
    lock.lock();
    try {
      value++;
    } finally {
      lock.unlock();
    }
  }

  public static void main(String[] args) throws Exception {
    TimedConditionNoRace shared = new TimedConditionNoRace();
    Threads.run(
        () -> {
          shared.lock.lock();
          try {
            shared.value = 1;
            Rendezvous.signal(1);
            while (!Rendezvous.reached(2)) {
              boolean signalled = shared.changed.await(1, TimeUnit.MILLISECONDS);
            }
            shared.value++;
            Rendezvous.signal(3);
            while (!Rendezvous.reached(4)) {
              long left = shared.changed.awaitNanos(100_000);
            }
            shared.value++;
            Rendezvous.signal(5);
            while (!Rendezvous.reached(6)) {
              boolean early =
                  shared.changed.awaitUntil(new java.util.Date(System.currentTimeMillis() + 2));
            }
            shared.value++;
          } finally {
            shared.lock.unlock();
          }
        },
        () -> {
          Rendezvous.await(1);
          shared.increment();
          Rendezvous.signal(2);
          Rendezvous.await(3);
          shared.increment();
          Rendezvous.signal(4);
          Rendezvous.await(5);
          shared.increment();
          Rendezvous.signal(6);
        });
  }
}
