package litmus.references;

import java.lang.ref.WeakReference;

/** Makes the garbage collector run until it has collected what is garbage now. */
final class Garbage {
  private static final long TIMEOUT_NANOS = 20_000_000_000L;

  private Garbage() {}

  static void collect() throws InterruptedException {
    long start = System.nanoTime();
    WeakReference<Object> canary = canary();
    while (!canary.refersTo(null)) {
      if (System.nanoTime() - start > TIMEOUT_NANOS) {
        throw new IllegalStateException("nothing was collected");
      }
      System.gc();
      Thread.sleep(1);
    }
  }

  private static WeakReference<Object> canary() {
    return new WeakReference<>(new Object());
  }
}
