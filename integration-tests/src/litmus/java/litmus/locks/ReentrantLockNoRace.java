package litmus.locks;

import java.util.concurrent.locks.ReentrantLock;
import litmus.Threads;

/** An unlock happens-before the next successful lock (javadoc of Lock, memory synchronization). */
public final class ReentrantLockNoRace {
  private final ReentrantLock lock = new ReentrantLock();
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
    ReentrantLockNoRace shared = new ReentrantLockNoRace();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 500; i++) {
            shared.increment();
          }
        };
    Threads.run(body, body, body);
    assert shared.value == 1_500;
  }
}
