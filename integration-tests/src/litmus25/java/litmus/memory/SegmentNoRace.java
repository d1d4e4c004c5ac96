package litmus.memory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import litmus.Threads;

/**
 * Threads that use parts of one segment, bytes of one element of an array, and hand on what they
 * have written by a flag that each finds by a handle of its own.
 */
public final class SegmentNoRace {
  private static final VarHandle SET = ValueLayout.JAVA_INT.varHandle();
  private static final VarHandle GET = ValueLayout.JAVA_INT.arrayElementVarHandle();

  public static void main(String[] args) throws Exception {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment whole = arena.allocate(256);
      MemorySegment words = MemorySegment.ofArray(new long[1]);
      AtomicInteger next = new AtomicInteger();
      Threads.Body parts =
          () -> {
            int mine = next.getAndIncrement();
            MemorySegment part = whole.asSlice(63L * mine, 63);
            part.fill((byte) mine);
            part.setString(0, "own");
            byte[] copy = part.toArray(ValueLayout.JAVA_BYTE);
            part.copyFrom(MemorySegment.ofArray(copy));
            words.set(ValueLayout.JAVA_BYTE, mine, (byte) 1);
            assert part.getString(0).equals("own");
            try {
              part.asReadOnly().set(ValueLayout.JAVA_BYTE, 1, (byte) 1);
            } catch (IllegalArgumentException | UnsupportedOperationException e) {
              copy[0] = 1;
            }
            try {
              part.get(ValueLayout.JAVA_BYTE, 63);
            } catch (IndexOutOfBoundsException e) {
              copy[1] = 1;
            }
          };
      Threads.run(parts, parts);
      Threads.run(
          () -> {
            whole.set(ValueLayout.JAVA_LONG, 136, 42);
            SET.setRelease(whole, 128L, 1);
          },
          () -> {
            while ((int) GET.getAcquire(whole, 0L, 32L) == 0) {
              Thread.onSpinWait();
            }
            assert whole.get(ValueLayout.JAVA_LONG, 136) == 42;
          });
    }
  }
}
