package litmus.accesses;

import java.nio.ByteBuffer;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Duplicates and slices of a direct buffer share its content (ByteBuffer.duplicate, slice); each
 * has a position of its own.
 */
public final class DirectBufferViewsRace {
  public static void main(String[] args) throws Exception {
    ByteBuffer whole = ByteBuffer.allocateDirect(64);
    ByteBuffer part = whole.position(16).slice().position(8).slice(); // from byte 24 on
    ByteBuffer readOnly = whole.duplicate().asReadOnlyBuffer().position(20);
    byte[] target = new byte[8];
    Threads.run(
        () -> {
          part.putInt(42); // race[b]: write element of off-heap byte[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          readOnly.get(target); // race[b]: read element of off-heap byte[]
        });
  }
}
