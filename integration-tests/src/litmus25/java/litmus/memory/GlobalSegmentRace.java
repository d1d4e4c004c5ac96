package litmus.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import litmus.Rendezvous;
import litmus.Threads;

/** Memory that is never freed, filled and copied. */
public final class GlobalSegmentRace {
  public static void main(String[] args) throws Exception {
    MemorySegment one = Arena.global().allocate(64);
    MemorySegment other = Arena.ofAuto().allocate(64);
    Threads.run(
        () -> {
          one.asSlice(8, 8).fill((byte) 1); // race[f]: write element of off-heap byte[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          MemorySegment.copy(one, 0, other, 32, 8);
          MemorySegment.copy(one, 15, other, 40, 8); // race[f]: read element of off-heap byte[]
        });
  }
}
