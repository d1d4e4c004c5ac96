package io.photofinish.it.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs out of stack and of heap, in the middle of whatever it does, and goes on; stops and
 * interrupts its threads. It is correct but for one race, at the end. Prints the same with the
 * agent as without.
 */
final class Survivor {
  private static final int SMALL_STACK = 512 * 1024;
  private static final int ROUNDS = 3;

  private final Object lock = new Object();
  private final ReentrantLock fair = new ReentrantLock(true);
  private final AtomicInteger atomic = new AtomicInteger();
  private final Map<Integer, Object> map = new ConcurrentHashMap<>();
  private volatile int[] published = {};
  private int depth;
  private int guarded;
  private int racy;

  public static void main(String[] args) throws Exception {
    Survivor survivor = new Survivor();
    for (int i = 0; i < ROUNDS; i++) {
      survivor.overflow();
      survivor.exhaust();
    }
    if (Runtime.version().feature() < 20) {
      survivor.stop();
    }
    survivor.interrupt();
    survivor.crowd();
    // The first race after a failure may be taken for one that a lost order excludes: it comes
    // twice.
    for (int i = 0; i < 2; i++) {
      together(() -> survivor.racy++, () -> survivor.racy++);
    }
    System.out.println("end");
  }

  private static void together(Runnable... bodies) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (Runnable body : bodies) {
      threads.add(new Thread(null, body, "worker", SMALL_STACK));
    }
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  // To the end of the stack, with locks held.

  private void overflow() throws InterruptedException {
    together(this::overflowBlocks, this::overflowBlocks);
    together(this::overflowMethods, this::overflowMethods);
    together(
        () -> {
          synchronized (lock) {
            System.out.println("free " + depth);
          }
        });
  }

  private void overflowBlocks() {
    try {
      block();
    } catch (StackOverflowError e) {
      System.out.println("blocks " + Thread.holdsLock(lock));
      synchronized (lock) {
        depth = 0;
      }
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private void block() {
    synchronized (lock) {
      depth++;
      block();
    }
  }

  private void overflowMethods() {
    try {
      method();
    } catch (StackOverflowError e) {
      System.out.println("methods " + Thread.holdsLock(this));
    }
    synchronized (this) {
      guarded = 0;
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private synchronized void method() {
    guarded++;
    method();
  }

  // To the end of the heap.

  private void exhaust() throws InterruptedException {
    together(this::fill, this::fill);
    System.out.println("exhausted " + (map.size() > 0) + " " + fair.isLocked());
    map.clear();
    published = new int[0];
  }

  private void fill() {
    List<Object> hoard = new ArrayList<>();
    try {
      for (int i = 0; ; i++) {
        synchronized (lock) {
          guarded++;
          hoard.add(new Object[64]);
        }
        fair.lock();
        try {
          hoard.add(new long[2048]);
          depth = i;
        } finally {
          fair.unlock();
        }
        published = new int[64];
        atomic.incrementAndGet();
        map.put(i % 64, hoard);
      }
    } catch (OutOfMemoryError e) {
      hoard.clear();
    }
  }

  // Asynchronous exceptions.

  @SuppressWarnings("removal")
  private void stop() throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      Thread victim = new Thread(this::count, "victim");
      victim.setUncaughtExceptionHandler((thread, thrown) -> {});
      victim.start();
      Thread.sleep(1);
      victim.stop();
      victim.join();
    }
    together(this::countOnce, this::countOnce);
    System.out.println("stopped");
  }

  private void count() {
    while (true) {
      countOnce();
    }
  }

  private void countOnce() {
    synchronized (lock) {
      guarded++;
    }
    published = new int[4];
  }

  /** The flag is there after whatever hooks did meanwhile. */
  private void interrupt() throws InterruptedException {
    together(
        () -> {
          Thread.currentThread().interrupt();
          for (int i = 0; i < 100; i++) {
            countOnce();
            map.put(i, i);
          }
          System.out.println("interrupted " + Thread.currentThread().isInterrupted());
        });
  }

  /** Many threads, many locks, and nobody waits for ever. */
  private void crowd() throws InterruptedException {
    ReentrantLock[] locks = new ReentrantLock[8];
    int[] counts = new int[locks.length];
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new ReentrantLock(i % 2 == 0);
    }
    Runnable[] bodies = new Runnable[16];
    for (int i = 0; i < bodies.length; i++) {
      int seed = i;
      bodies[i] = () -> takeAndGive(locks, counts, seed);
    }
    together(bodies);
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    System.out.println("crowd " + sum + " " + (guarded >= 0));
  }

  private void takeAndGive(ReentrantLock[] locks, int[] counts, int seed) {
    for (int i = 0; i < 500; i++) {
      int which = (seed + i) % locks.length;
      locks[which].lock();
      try {
        synchronized (lock) {
          counts[which]++;
          atomic.getAndAdd(which);
          published = new int[] {which};
        }
      } finally {
        locks[which].unlock();
      }
    }
  }
}
