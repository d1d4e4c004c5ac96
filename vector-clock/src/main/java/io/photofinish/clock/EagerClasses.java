package io.photofinish.clock;

import jdk.internal.misc.Unsafe;

/**
 * Initializes the classes of this package. A class whose initialization fails can never be used
 * again, and it would fail if the first use came when the stack or the heap is nearly used up.
 */
final class EagerClasses {
  private EagerClasses() {}

  static void initialize() {
    Class<?>[] eager = {
      FastTrack.class,
      Rules.class,
      AtomicVariable.class,
      ArrayShadow.class,
      Chunk.class,
      Pairs.class,
      Inflated.class,
      KnownReads.class,
      LastRelease.class,
      ReadSet.class,
      ReadSets.class,
      SlotWords.class,
      SyncClock.class,
      Clocks.class,
      ClockStats.class,
      Spin.class
    };
    for (Class<?> type : eager) {
      Unsafe.getUnsafe().ensureClassInitialized(type);
    }
  }
}
