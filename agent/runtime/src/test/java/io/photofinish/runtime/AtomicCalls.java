package io.photofinish.runtime;

import static io.photofinish.runtime.AtomicMode.COMPARE;
import static io.photofinish.runtime.AtomicMode.UPDATE;
import static io.photofinish.runtime.AtomicMode.VOLATILE;

import java.util.concurrent.atomic.AtomicInteger;

/** Operations of an AtomicInteger as the weaver writes them. */
final class AtomicCalls {
  private static final int SITE = Watched.site(AtomicInteger.class, "call", "I");

  private AtomicCalls() {}

  static int load(AtomicInteger a, int order, ThreadState ts) {
    int operation = Atomics.begin(a, AtomicMode.load(order), SITE, ts, 0);
    return Atomics.endLoad(a.get(), operation, SITE, ts, 0);
  }

  static void store(AtomicInteger a, int value, int order, ThreadState ts) {
    int operation = Atomics.begin(a, AtomicMode.store(order), SITE, ts, 0);
    a.set(value);
    Atomics.end(operation, ts);
  }

  static int getAndAdd(AtomicInteger a, int value, ThreadState ts) {
    return getAndAdd(a, value, VOLATILE, VOLATILE, ts);
  }

  static int getAndAdd(AtomicInteger a, int value, int loadOrder, int storeOrder, ThreadState ts) {
    int mode = AtomicMode.both(UPDATE, loadOrder, storeOrder);
    int operation = Atomics.begin(a, mode, SITE, ts, 0);
    int before = a.getAndAdd(value);
    Atomics.end(operation, ts);
    return before;
  }

  static boolean compareAndSet(AtomicInteger a, int expected, int value, ThreadState ts) {
    return compareAndSet(a, expected, value, VOLATILE, VOLATILE, ts);
  }

  static boolean compareAndSet(
      AtomicInteger a, int expected, int value, int loadOrder, int storeOrder, ThreadState ts) {
    int mode = AtomicMode.both(COMPARE, loadOrder, storeOrder);
    int operation = Atomics.begin(a, mode, SITE, ts, 0);
    boolean stored = a.compareAndSet(expected, value);
    return Atomics.endCompare(stored, operation, SITE, ts, 0);
  }

  static int updateAndGet(AtomicInteger a, java.util.function.IntUnaryOperator f, ThreadState ts) {
    int mode = AtomicMode.both(AtomicMode.FUNCTION, VOLATILE, VOLATILE);
    int operation = Atomics.begin(a, mode, SITE, ts, 0);
    java.util.function.IntUnaryOperator guarded = AtomicFunctions.guard(f, ts);
    int result = a.updateAndGet(guarded == null ? f : guarded);
    Atomics.end(operation, ts);
    return result;
  }
}
