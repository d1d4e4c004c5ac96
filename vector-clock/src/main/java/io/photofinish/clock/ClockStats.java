package io.photofinish.clock;

import jdk.internal.misc.Unsafe;

/** What the engine lost: each count is of possible misses, never of false reports. */
public final class ClockStats {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long DROPPED = U.objectFieldOffset(ClockStats.class, "dropped");
  private static final ClockStats ALL = new ClockStats();

  private volatile long dropped;

  private ClockStats() {}

  /** How often a thread had to share a slot because all were in use. */
  public static long inexactSlots() {
    return Slots.ALL.inexact();
  }

  /** Accesses that could not be recorded, for want of memory or stack. */
  public static long droppedRecords() {
    return ALL.dropped;
  }

  static void drop() {
    U.getAndAddLong(ALL, DROPPED, 1);
  }
}
