package litmus.accesses;

import java.nio.ByteBuffer;
import litmus.Rendezvous;
import litmus.Threads;

/** The content of a direct buffer is plain memory (javadoc of Buffer, thread safety). */
public final class DirectBufferRace {
  public static void main(String[] args) throws Exception {
    ByteBuffer buffer = ByteBuffer.allocateDirect(64);
    Threads.run(
        () -> {
          buffer.putLong(8, 42); // race[b]: write element of off-heap byte[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          byte seen = buffer.get(15); // race[b]: read element of off-heap byte[]
        });
  }
}
