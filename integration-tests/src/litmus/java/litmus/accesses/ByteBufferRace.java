package litmus.accesses;

import java.nio.ByteBuffer;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * The content of a byte buffer that two threads share is plain memory (javadoc of Buffer, thread
 * safety).
 */
public final class ByteBufferRace {
  public static void main(String[] args) throws Exception {
    byte[] bytes = new byte[16];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    Threads.run(
        () -> {
          buffer.putInt(4, 42); // race[b]: write element of byte[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          byte seen = bytes[7]; // race[b]: read element of byte[]
        });
  }
}
