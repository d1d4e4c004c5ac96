package io.photofinish.it.real.races;

import java.nio.ByteBuffer;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.io.ByteBufferPool;

/**
 * Jetty 9.4.34: each thread that gives a buffer back stores the time in the plain {@code
 * _lastUpdate} of the bucket that buffers of this size share.
 *
 * <p>jetty/jetty.project issue 5775, "Potential data race in ByteBufferPool", which cites a race
 * detector; closed by pull request 5778.
 */
public final class JettyBufferPoolRace {
  public static void main(String[] arguments) throws InterruptedException {
    // Its logger would announce itself with the time of day.
    System.setProperty("org.eclipse.jetty.util.log.announce", "false");
    ByteBufferPool pool = new ArrayByteBufferPool();
    // The first buffer that is given back makes the bucket.
    pool.release(pool.acquire(1024, false));
    ByteBuffer one = pool.acquire(1024, false);
    ByteBuffer other = pool.acquire(1024, false);
    TwoThreads.run(
        "connection-1", () -> pool.release(one), "connection-2", () -> pool.release(other));
    System.out.println("OK");
  }
}
