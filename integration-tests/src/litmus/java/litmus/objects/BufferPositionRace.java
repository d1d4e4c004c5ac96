package litmus.objects;

import java.nio.ByteBuffer;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Buffers are not safe for use by several threads (javadoc of Buffer): a relative get moves the
 * position.
 */
public final class BufferPositionRace {
  public static void main(String[] args) throws Exception {
    ByteBuffer buffer = ByteBuffer.allocate(16);
    Threads.run(
        () -> {
          byte one = buffer.get(); // race[o]: write HeapByteBuffer
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          byte other = buffer.get(); // race[o]: write HeapByteBuffer
        });
  }
}
