package litmus.atomics;

import java.util.concurrent.atomic.AtomicBoolean;
import litmus.Threads;

/** A lock of the application's own, made of one compare-and-set. */
public final class SpinLockNoRace {
  private final AtomicBoolean locked = new AtomicBoolean();
  private int value;

  void increment() {
    while (!locked.compareAndSet(false, true)) {
      Thread.onSpinWait();
    }
    value++;
    locked.set(false);
  }

  public static void main(String[] args) throws Exception {
    SpinLockNoRace shared = new SpinLockNoRace();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 1_000; i++) {
            shared.increment();
          }
        };
    Threads.run(body, body, body);
    assert shared.value == 3_000;
  }
}
