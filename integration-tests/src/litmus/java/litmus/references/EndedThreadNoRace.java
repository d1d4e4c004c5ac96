package litmus.references;

import java.lang.ref.WeakReference;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What reports have to say of a thread that has ended keeps neither it nor what it worked on from
 * being collected: a thread's own fields may hold a class loader and all of its classes.
 */
public final class EndedThreadNoRace {
  private static final long TIMEOUT_NANOS = 20_000_000_000L;

  private static final class Counting extends Thread {
    private final AtomicInteger count = new AtomicInteger();
    private int own;

    @Override
    public void run() {
      own++;
      count.compareAndSet(own, 0); // fails
      count.incrementAndGet();
    }
  }

  private static WeakReference<Object> thread() throws InterruptedException {
    Counting thread = new Counting();
    thread.start();
    thread.join();
    return new WeakReference<>(thread);
  }

  private static WeakReference<Object> task() throws InterruptedException {
    AtomicInteger count = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(1);
    Runnable task = count::incrementAndGet;
    pool.execute(task);
    pool.shutdown();
    if (!pool.awaitTermination(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the task does not end");
    }
    return new WeakReference<>(task);
  }

  private static void expectCollected(WeakReference<Object> what) throws InterruptedException {
    long start = System.nanoTime();
    while (!what.refersTo(null)) {
      if (System.nanoTime() - start > TIMEOUT_NANOS) {
        throw new IllegalStateException("still there: " + what.get());
      }
      System.gc();
      Thread.sleep(1);
    }
  }

  public static void main(String[] args) throws Exception {
    expectCollected(thread());
    expectCollected(task());
  }
}
