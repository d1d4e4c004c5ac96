package litmus.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import litmus.Rendezvous;
import litmus.Threads;

/** A string in a segment ends with a byte of its own; bytes of an array put over that. */
public final class SegmentStringRace {
  private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

  public static void main(String[] args) throws Exception {
    MemorySegment s = Arena.ofAuto().allocate(64);
    byte[] b = new byte[8];
    Threads.run(
        () -> {
          s.setString(0, "twelve bytes"); // race[s]: write element of off-heap byte[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          MemorySegment.copy(s, BYTE, 13, b, 0, 8);
          MemorySegment.copy(b, 0, s, BYTE, 12, 8); // race[s]: write element of off-heap byte[]
        });
  }
}
