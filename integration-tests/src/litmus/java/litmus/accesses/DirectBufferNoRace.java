package litmus.accesses;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.concurrent.atomic.AtomicInteger;
import litmus.Threads;

/**
 * Threads that use parts of one direct buffer, hand on what they have written by a flag in the
 * buffer itself, and try what is refused.
 */
public final class DirectBufferNoRace {
  private static final VarHandle INTS =
      MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());

  public static void main(String[] args) throws Exception {
    ByteBuffer whole = ByteBuffer.allocateDirect(256);
    ByteBuffer readOnly = whole.asReadOnlyBuffer();
    AtomicInteger next = new AtomicInteger();
    Threads.Body parts =
        () -> {
          ByteBuffer part = whole.duplicate().position(63 * next.getAndIncrement()).slice();
          for (int i = 0; i < 7; i++) {
            part.putLong(i);
          }
          part.position(0).limit(63);
          byte[] copy = new byte[part.remaining()];
          part.get(copy);
          part.put(0, copy, 0, 63);
          part.put(0, new byte[0]);
          try {
            part.put(1, copy);
          } catch (IndexOutOfBoundsException e) {
            copy[0] = 1;
          }
          try {
            readOnly.put(200, (byte) 1);
          } catch (ReadOnlyBufferException e) {
            copy[1] = readOnly.get(200);
          }
        };
    Threads.run(parts, parts);
    Threads.run(
        () -> {
          whole.putLong(136, 42);
          INTS.setRelease(whole, 128, 1);
        },
        () -> {
          while ((int) INTS.getAcquire(whole, 128) == 0) {
            Thread.onSpinWait();
          }
          assert whole.getLong(136) == 42;
        });
  }
}
