package litmus.accesses;

import java.nio.ByteBuffer;
import litmus.Rendezvous;
import litmus.Threads;

/** Two views of one buffer have positions of their own and one content (ByteBuffer.duplicate). */
public final class BufferViewsRace {
  public static void main(String[] args) throws Exception {
    ByteBuffer one = ByteBuffer.allocate(16);
    ByteBuffer other = one.duplicate();
    Threads.run(
        () -> {
          one.putLong(42); // race[b]: write element of byte[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = other.getInt(4); // race[b]: read element of byte[]
        });
  }
}
