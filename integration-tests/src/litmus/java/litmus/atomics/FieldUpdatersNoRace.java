package litmus.atomics;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import litmus.Threads;

/**
 * Updaters give their field atomic access with volatile effects (javadoc of
 * AtomicIntegerFieldUpdater).
 */
public final class FieldUpdatersNoRace {
  volatile int integer;
  volatile long wide;
  volatile String reference;
  int byInteger;
  int byLong;
  int byReference;

  private static final AtomicIntegerFieldUpdater<FieldUpdatersNoRace> INTEGER =
      AtomicIntegerFieldUpdater.newUpdater(FieldUpdatersNoRace.class, "integer");
  private static final AtomicLongFieldUpdater<FieldUpdatersNoRace> WIDE =
      AtomicLongFieldUpdater.newUpdater(FieldUpdatersNoRace.class, "wide");
  private static final AtomicReferenceFieldUpdater<FieldUpdatersNoRace, String> REFERENCE =
      AtomicReferenceFieldUpdater.newUpdater(FieldUpdatersNoRace.class, String.class, "reference");

  public static void main(String[] args) throws Exception {
    FieldUpdatersNoRace shared = new FieldUpdatersNoRace();
    Threads.run(
        () -> {
          shared.byInteger = 1;
          INTEGER.incrementAndGet(shared);
          shared.byLong = 1;
          WIDE.set(shared, 5);
          shared.byReference = 1;
          assert REFERENCE.compareAndSet(shared, null, "r");
        },
        () -> {
          while (shared.integer == 0) {
            Thread.onSpinWait();
          }
          shared.byInteger++;
          while (WIDE.get(shared) == 0) {
            Thread.onSpinWait();
          }
          shared.byLong++;
          while (shared.reference == null) {
            Thread.onSpinWait();
          }
          shared.byReference++;
        });
  }
}
