package io.photofinish.clock;

/** What the engine lost: each count is of possible misses, never of false reports. */
public final class ClockStats {
  private ClockStats() {}

  /** Threads that had to share a slot, or went on without a free one. */
  public static long inexactSlots() {
    return 0;
  }

  /** Accesses that could not be recorded, for want of memory or stack. */
  public static long droppedRecords() {
    return 0;
  }
}
