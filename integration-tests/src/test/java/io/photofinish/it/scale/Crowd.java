package io.photofinish.it.scale;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Many threads that share two numbers correctly. Arguments: what kind of threads, and how many.
 * Prints a line with the numbers.
 */
public final class Crowd {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static long sum;
  private static int inTurn;

  private Crowd() {}

  /** The main method. */
  public static void main(String[] args) throws Exception {
    int threads = Integer.parseInt(args[1]);
    switch (args[0]) {
      case "one-by-one" -> oneByOne(threads);
      case "virtual" -> together(threads, true);
      case "platform" -> together(threads, false);
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.out.println("sum " + sum + ", in turn " + inTurn);
  }

  private static void oneByOne(int threads) throws Exception {
    for (int i = 0; i < threads; i++) {
      start(() -> inTurn++, true).join();
    }
  }

  /** All are alive at once: each adds its number, waits for the signal, and takes it away. */
  private static void together(int threads, boolean virtual) throws Exception {
    CountDownLatch signal = new CountDownLatch(1);
    CountDownLatch added = new CountDownLatch(threads);
    List<Thread> started = new ArrayList<>();
    for (int i = 1; i <= threads; i++) {
      int number = i;
      started.add(
          start(
              () -> {
                add(number);
                added.countDown();
                await(signal);
                add(-number);
              },
              virtual));
    }
    added.await();
    signal.countDown();
    for (Thread thread : started) {
      thread.join();
    }
  }

  private static void add(int number) {
    LOCK.lock();
    try {
      sum += number;
    } finally {
      LOCK.unlock();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Thread start(Runnable task, boolean virtual) throws Exception {
    if (virtual) {
      Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
      return (Thread) start.invoke(null, task);
    }
    Thread thread = new Thread(task);
    thread.start();
    return thread;
  }
}
