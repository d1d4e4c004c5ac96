package litmus.accesses;

import java.nio.ByteBuffer;
import litmus.Threads;

/** Absolute gets of a buffer that nobody changes; views to go over it. */
public final class SharedBufferNoRace {
  public static void main(String[] args) throws Exception {
    ByteBuffer shared = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}).asReadOnlyBuffer();
    Threads.Body body =
        () -> {
          ByteBuffer own = shared.duplicate();
          int sum = 0;
          while (own.hasRemaining()) {
            sum += own.get();
          }
          assert sum == 10 && shared.get(2) == 3 && shared.limit() == 4;
          try {
            shared.put(0, (byte) 1);
          } catch (java.nio.ReadOnlyBufferException e) {
            sum = 0;
          }
        };
    Threads.run(body, body);
  }
}
