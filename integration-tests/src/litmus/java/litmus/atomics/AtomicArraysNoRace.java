package litmus.atomics;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import litmus.Threads;

/** Each element of an atomic array is a volatile variable (java.util.concurrent.atomic). */
public final class AtomicArraysNoRace {
  int byInteger;
  int byLong;
  int byReference;

  public static void main(String[] args) throws Exception {
    AtomicArraysNoRace shared = new AtomicArraysNoRace();
    AtomicIntegerArray integers = new AtomicIntegerArray(4);
    AtomicLongArray longs = new AtomicLongArray(4);
    AtomicReferenceArray<String> references = new AtomicReferenceArray<>(4);
    Threads.run(
        () -> {
          shared.byInteger = 1;
          integers.set(1, 1);
          shared.byLong = 1;
          longs.getAndIncrement(2);
          shared.byReference = 1;
          references.compareAndSet(3, null, "r");
        },
        () -> {
          while (integers.get(1) == 0) {
            Thread.onSpinWait();
          }
          shared.byInteger++;
          while (longs.get(2) == 0) {
            Thread.onSpinWait();
          }
          shared.byLong++;
          while (references.getAndSet(3, null) == null) {
            Thread.onSpinWait();
          }
          shared.byReference++;
        });
  }
}
