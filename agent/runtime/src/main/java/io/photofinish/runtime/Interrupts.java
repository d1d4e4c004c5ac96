package io.photofinish.runtime;

import jdk.internal.vm.annotation.DontInline;

/**
 * Interruption (JLS 17.4.4): {@code interrupt()} synchronizes-with any point where a thread
 * determines that it was interrupted, by an InterruptedException or by asking.
 */
final class Interrupts {
  private Interrupts() {}

  /** At the start of an exception handler. */
  @DontInline
  static void caught(Throwable thrown, ThreadState ts) {
    try {
      ts.settle();
      if (thrown instanceof InterruptedException) {
        Threads.interrupted(Thread.currentThread(), ts);
      }
    } catch (Throwable t) {
      Faults.inHook(t);
    }
  }
}
