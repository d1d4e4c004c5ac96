package litmus.accesses;

import java.nio.ByteBuffer;
import litmus.Rendezvous;
import litmus.Threads;

/** Bytes put at an index, all at once; buffers that begin with a byte of the other's last. */
public final class DirectBufferBulkRace {
  public static void main(String[] args) throws Exception {
    ByteBuffer buffer = ByteBuffer.allocateDirect(300);
    byte[] source = new byte[200];
    byte[] target = new byte[101];
    Threads.run(
        () -> {
          buffer.put(0, source); // race[b]: write element of off-heap byte[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          buffer.get(200, target, 0, 100);
          buffer.get(199, target); // race[b]: read element of off-heap byte[]
        });
  }
}
