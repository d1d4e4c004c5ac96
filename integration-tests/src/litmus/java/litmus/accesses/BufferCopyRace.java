package litmus.accesses;

import java.nio.ByteBuffer;
import litmus.Rendezvous;
import litmus.Threads;

/** An array that is put into a buffer is read. */
public final class BufferCopyRace {
  public static void main(String[] args) throws Exception {
    byte[] bytes = new byte[8];
    ByteBuffer buffer = ByteBuffer.allocate(16);
    Threads.run(
        () -> {
          buffer.put(bytes); // race[b]: read element of byte[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          bytes[3] = 1; // race[b]: write element of byte[]
        });
  }
}
