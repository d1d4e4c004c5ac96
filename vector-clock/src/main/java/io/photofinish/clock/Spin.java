package io.photofinish.clock;

/**
 * Waiting for a guard that is held for a few instructions. Parking is no choice: it would consume a
 * permit that belongs to the watched program.
 */
final class Spin {
  private static final int BEFORE_YIELD = 64;

  private Spin() {}

  /** Waits a little, longer once {@code spins} is high; returns the next value of {@code spins}. */
  static int pause(int spins) {
    if (spins < BEFORE_YIELD) {
      Thread.onSpinWait();
      return spins + 1;
    }
    Thread.yield();
    return spins;
  }
}
