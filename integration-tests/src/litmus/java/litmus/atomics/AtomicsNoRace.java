package litmus.atomics;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import litmus.Threads;

/**
 * Set, get and the read-modify-write methods have the memory effects of volatile accesses
 * (java.util.concurrent.atomic).
 */
public final class AtomicsNoRace {
  int byInteger;
  int byLong;
  int byBoolean;
  int byReference;

  public static void main(String[] args) throws Exception {
    AtomicsNoRace shared = new AtomicsNoRace();
    AtomicInteger integer = new AtomicInteger();
    AtomicLong wide = new AtomicLong();
    AtomicBoolean flag = new AtomicBoolean();
    AtomicReference<String> reference = new AtomicReference<>();
    Threads.run(
        () -> {
          shared.byInteger = 1;
          integer.incrementAndGet();
          shared.byLong = 1;
          wide.addAndGet(5);
          shared.byBoolean = 1;
          flag.set(true);
          shared.byReference = 1;
          assert reference.compareAndSet(null, "r");
        },
        () -> {
          while (integer.get() == 0) {
            Thread.onSpinWait();
          }
          shared.byInteger++;
          while (wide.getAndAdd(0) == 0) {
            Thread.onSpinWait();
          }
          shared.byLong++;
          while (!flag.compareAndSet(true, false)) {
            Thread.onSpinWait();
          }
          shared.byBoolean++;
          while (reference.getAndSet(null) == null) {
            Thread.onSpinWait();
          }
          shared.byReference++;
        });
  }
}
