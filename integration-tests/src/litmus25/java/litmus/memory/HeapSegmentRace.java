package litmus.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import litmus.Rendezvous;
import litmus.Threads;

/** A segment of an array is its elements (MemorySegment.ofArray). */
public final class HeapSegmentRace {
  public static void main(String[] args) throws Exception {
    int[] ints = new int[16];
    MemorySegment segment = MemorySegment.ofArray(ints).asSlice(8);
    Threads.run(
        () -> {
          segment.set(ValueLayout.JAVA_INT, 4, 42); // race[m]: write element of int[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = ints[3]; // race[m]: read element of int[]
        });
  }
}
