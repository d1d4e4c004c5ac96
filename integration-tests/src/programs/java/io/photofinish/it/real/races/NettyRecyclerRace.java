package io.photofinish.it.real.races;

import io.netty.util.Recycler;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Netty 4.2.10: when a thread ends, {@code Recycler} clears {@code owner} and {@code pooledHandles}
 * of the thread's {@code LocalPool}; a thread that returns an object to that pool reads both, and
 * nothing orders the two.
 *
 * <p>netty/netty pull request 17307, "Fix TSAN data race in Netty 4.2 Recycler": both fields were
 * volatile in 4.1 and lost the modifier in the rewrite for 4.2.
 */
public final class NettyRecyclerRace {
  private static final Recycler<Pooled> RECYCLER =
      new Recycler<>() {
        @Override
        protected Pooled newObject(Handle<Pooled> handle) {
          return new Pooled(handle);
        }
      };

  private record Pooled(Recycler.Handle<Pooled> handle) {}

  public static void main(String[] arguments) throws InterruptedException {
    BlockingQueue<Pooled> handOver = new ArrayBlockingQueue<>(1);
    Thread owner = new FastThreadLocalThread(() -> handOver.add(RECYCLER.get()), "owner");
    Thread other =
        new Thread(
            () -> {
              try {
                Pooled pooled = handOver.take();
                pooled.handle().recycle(pooled);
              } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
              }
            },
            "other");
    owner.start();
    other.start();
    owner.join();
    other.join();
    System.out.println("OK");
  }
}
