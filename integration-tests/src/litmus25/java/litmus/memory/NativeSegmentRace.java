package litmus.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import litmus.Rendezvous;
import litmus.Threads;

/** Memory of a shared arena is plain memory; a slice is a part of it (MemorySegment.asSlice). */
public final class NativeSegmentRace {
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

  public static void main(String[] args) throws Exception {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment before = arena.allocate(64);
      MemorySegment segment = arena.allocate(64);
      MemorySegment slice = segment.asSlice(16, 16);
      Threads.run(
          () -> {
            before.set(LONG, 16, 42);
            segment.set(LONG, 16, 42); // race[m]: write element of off-heap byte[]
            Rendezvous.signal(1);
          },
          () -> {
            Rendezvous.await(1);
            int seen = slice.getAtIndex(INT, 1); // race[m]: read element of off-heap byte[]
          });
    }
  }
}
