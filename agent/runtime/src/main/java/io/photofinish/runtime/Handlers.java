package io.photofinish.runtime;

import jdk.internal.vm.annotation.DontInline;

/**
 * What an exception handler learns: that the thread was interrupted (JLS 17.4.4: {@code
 * interrupt()} synchronizes-with any point where a thread determines that it was interrupted), or
 * that the initialization of a class has failed.
 */
final class Handlers {
  private Handlers() {}

  /** At the start of an exception handler. */
  @DontInline
  static void caught(Throwable thrown, ThreadState ts) {
    try {
      ts.settleCaught();
      if (thrown instanceof InterruptedException) {
        Threads.interrupted(Thread.currentThread(), ts);
      } else if (thrown instanceof NoClassDefFoundError) {
        ClassInit.metFailure(ts);
      }
    } catch (Throwable t) {
      Faults.inOrder(t);
    }
  }
}
