package litmus.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import litmus.Rendezvous;
import litmus.Threads;

/** A buffer made of a segment is the same memory (MemorySegment.asByteBuffer). */
public final class SegmentBufferRace {
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

  public static void main(String[] args) throws Exception {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment segment = arena.allocate(64);
      ByteBuffer buffer = segment.asSlice(8).asByteBuffer().position(8).slice();
      Threads.run(
          () -> {
            segment.set(LONG, 16, 1); // race[s]: write element of off-heap byte[]
            Rendezvous.signal(1);
          },
          () -> {
            Rendezvous.await(1);
            buffer.get(7); // race[s]: read element of off-heap byte[]
          });
    }
  }
}
