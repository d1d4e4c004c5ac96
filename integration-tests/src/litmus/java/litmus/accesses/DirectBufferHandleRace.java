package litmus.accesses;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import litmus.Rendezvous;
import litmus.Threads;

/** Plain accesses through a view of a direct buffer (MethodHandles.byteBufferViewVarHandle). */
public final class DirectBufferHandleRace {
  private static final VarHandle LONGS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  public static void main(String[] args) throws Exception {
    ByteBuffer buffer = ByteBuffer.allocateDirect(64);
    Threads.run(
        () -> {
          LONGS.set(buffer, 8, 42L); // race[b]: write element of off-heap byte[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = buffer.getInt(12); // race[b]: read element of off-heap byte[]
        });
  }
}
