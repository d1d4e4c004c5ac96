package litmus.objects;

import java.nio.ByteBuffer;
import litmus.Rendezvous;
import litmus.Threads;

/** Buffers are not safe for use by several threads (javadoc of Buffer). */
public final class BufferFlipRace {
  public static void main(String[] args) throws Exception {
    ByteBuffer buffer = ByteBuffer.allocateDirect(16);
    Threads.run(
        () -> {
          buffer.flip(); // race[o]: write DirectByteBuffer
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int rest = buffer.remaining(); // race[o]: read DirectByteBuffer
        });
  }
}
