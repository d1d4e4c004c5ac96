package litmus.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Memory that is freed and given to another arena, at the same address, is other memory. So is what
 * a program that frees memory itself makes a segment of again, in one scope: such segments are not
 * tracked. What a closed arena refuses is no access.
 */
public final class FreedMemoryNoRace {
  /** So large that the C library asks the system each time, which gives the same address again. */
  private static final long SIZE = 40 << 20;

  public static void main(String[] args) throws Exception {
    try (Arena keeper = Arena.ofShared()) {
      Threads.run(
          () -> {
            use(keeper);
            Rendezvous.signal(1);
          },
          () -> {
            Rendezvous.await(1);
            MemorySegment closed = use(keeper);
            try {
              closed.set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
              throw new AssertionError("written");
            } catch (IllegalStateException e) {
              closed = null;
            }
          });
    }
  }

  private static MemorySegment use(Arena keeper) {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment segment = arena.allocate(SIZE);
      segment.set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
      MemorySegment again =
          MemorySegment.ofAddress(segment.address()).reinterpret(SIZE, keeper, null);
      again.set(ValueLayout.JAVA_BYTE, 1, (byte) 1);
      return segment;
    }
  }
}
