package io.photofinish.runtime;

import io.photofinish.clock.SyncClock;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Memory outside the heap: the clocks of its volatile and atomic variables, by address. Addresses
 * that share a clock order more than they should, which may hide a race but never invents one.
 */
public final class OffHeap {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final int SIZE = 1 << 12;
  private static final @Nullable VolatileState[] STATES = new VolatileState[SIZE];

  private OffHeap() {}

  static VolatileState state(long address) {
    int i = (int) (address * 0x9E3779B97F4A7C15L >>> 52);
    long offset = AtomicBases.OF_REFERENCES + (long) i * Unsafe.ARRAY_OBJECT_INDEX_SCALE;
    VolatileState s = (VolatileState) U.getReferenceAcquire(STATES, offset);
    if (s == null) {
      VolatileState made = new Unrecorded();
      s = (VolatileState) U.compareAndExchangeReference(STATES, offset, null, made);
      return s == null ? made : s;
    }
    return s;
  }

  /** How many bytes there are behind what stands for memory in a {@link RawRace}. */
  public static int length(Object memory) {
    return memory instanceof NativeMemory.Block
        ? ((NativeMemory.Block) memory).length
        : DirectMemory.length(memory);
  }

  /** A variable whose accesses are not recorded, only ordered. */
  static final class Unrecorded extends VolatileState {
    @Override
    boolean covers(ThreadState ts, @Nullable Object base, int kind) {
      return true;
    }

    @Override
    SyncClock newClock() {
      return new SyncClock();
    }

    @Override
    void report(ThreadState ts, @Nullable Object base, int kind, int context, long word) {
      throw new IllegalStateException("nothing recorded, nothing to conflict");
    }
  }
}
