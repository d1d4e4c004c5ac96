package io.photofinish.clock;

import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;

/**
 * Waiting for a guard that is held for a few instructions. Parking is no choice: it would consume a
 * permit that belongs to the watched program. {@code Thread.onSpinWait()} is none either: Mockito,
 * when it mocks a thread, weaves calls of its own into the methods of {@code Thread} that are not
 * native. They are woven code, which would come to the guard that this thread holds.
 */
final class Spin {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final int BEFORE_YIELD = 64;

  private Spin() {}

  /** Waits a little, longer once {@code spins} is high; returns the next value of {@code spins}. */
  @DontInline
  static int pause(int spins) {
    if (spins < BEFORE_YIELD) {
      U.loadFence();
      return spins + 1;
    }
    Thread.yield();
    return spins;
  }
}
