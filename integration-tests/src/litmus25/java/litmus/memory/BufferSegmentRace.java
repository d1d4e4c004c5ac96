package litmus.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import litmus.Rendezvous;
import litmus.Threads;

/** A segment made of a buffer is the same memory (MemorySegment.ofBuffer). */
public final class BufferSegmentRace {
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

  public static void main(String[] args) throws Exception {
    ByteBuffer buffer = ByteBuffer.allocateDirect(64);
    MemorySegment segment = MemorySegment.ofBuffer(buffer.position(16).slice());
    Threads.run(
        () -> {
          segment.set(LONG, 8, 1); // race[b]: write element of off-heap byte[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          buffer.getInt(28); // race[b]: read element of off-heap byte[]
        });
  }
}
