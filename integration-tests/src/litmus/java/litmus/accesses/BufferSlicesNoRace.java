package litmus.accesses;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import litmus.Threads;

/** Threads that use parts of one array by buffers of their own. */
public final class BufferSlicesNoRace {
  public static void main(String[] args) throws Exception {
    ByteBuffer whole = ByteBuffer.allocate(64);
    AtomicInteger next = new AtomicInteger();
    Threads.Body body =
        () -> {
          ByteBuffer part = whole.duplicate().position(32 * next.getAndIncrement()).slice();
          for (int i = 0; i < 4; i++) {
            part.putLong(i);
          }
          part.position(0).limit(32);
          byte[] copy = new byte[part.remaining()];
          part.get(copy);
          assert part.getLong(8) == 1 && copy[31] == 3;
        };
    Threads.run(body, body);
  }
}
