package io.photofinish.it.attach;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * A correct program, whose threads are in the middle of all kinds of synchronization when the agent
 * comes, in methods that go on in their old code: each method that loops is entered before and left
 * only at the end, what it calls is entered anew. The same goes on in threads that come after.
 */
final class Steady {
  private static final long MILLIS = 700;

  /** What is guarded; its methods are called from old code as from new. */
  private static final class Cell {
    private int value;
    private final int[] values = new int[4];

    void use() {
      value++;
      values[2]++;
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  private final Object monitor = new Object();
  private final Cell byMonitor = new Cell();
  private final ReentrantLock lock = new ReentrantLock();
  private final Cell byLock = new Cell();
  private final Cell byTurn = new Cell();
  private volatile int turn;
  private static final AtomicIntegerFieldUpdater<Steady> BATON =
      AtomicIntegerFieldUpdater.newUpdater(Steady.class, "turn");
  private final Cell byWait = new Cell();
  private boolean full;
  private final BlockingQueue<Cell> in = new ArrayBlockingQueue<>(8);
  private final BlockingQueue<Cell> out = new ArrayBlockingQueue<>(8);
  private final ExecutorService pool = Executors.newFixedThreadPool(3);
  private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(1);
  private final Cell byTimer = new Cell();
  private static Cell inherited = new Cell();

  public static void main(String[] args) throws Exception {
    Steady program = new Steady();
    program.warm();
    program.start();
    program.timers.scheduleAtFixedRate(program.byTimer::use, 0, 2, TimeUnit.MILLISECONDS);
    Thread.sleep(100);
    Attaching.attach(args[0]);
    program.start();
    program.timers.scheduleAtFixedRate(inherited::use, 0, 2, TimeUnit.MILLISECONDS);
    Thread.sleep(MILLIS);
    System.out.println("end");
    System.exit(0);
  }

  /** Threads of pools are there, and idle. */
  private void warm() throws Exception {
    CountDownLatch all = new CountDownLatch(3);
    for (int i = 0; i < 3; i++) {
      pool.execute(
          () -> {
            all.countDown();
            await(all);
          });
    }
    all.await();
    IntStream.range(0, 1000).parallel().forEach(i -> Math.sqrt(i));
  }

  private void start() {
    go("monitor", this::monitorLoop);
    go("monitor", this::monitorLoop);
    go("synchronized", this::synchronizedLoop);
    go("lock", this::lockLoop);
    go("lock", this::lockLoop);
    go("turn", this::turnLoop);
    go("turn", this::turnLoop);
    go("wait", () -> waitLoop(true));
    go("wait", () -> waitLoop(false));
    go("produce", this::produceLoop);
    go("dispatch", this::dispatchLoop);
    go("consume", this::consumeLoop);
    go("submit", this::submitLoop);
    go("future", this::futureLoop);
    go("streams", this::streamLoop);
    go("threads", this::threadLoop);
  }

  private static void go(String name, Step body) {
    Thread t =
        new Thread(
            () -> {
              try {
                body.run();
              } catch (Exception e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(3);
              }
            },
            name);
    t.setDaemon(true);
    t.start();
  }

  private void monitorLoop() throws InterruptedException {
    while (true) {
      synchronized (monitor) {
        byMonitor.use();
        Thread.sleep(1);
        byMonitor.use();
      }
      Thread.yield();
    }
  }

  private synchronized void use() {
    byWait.use();
  }

  private void synchronizedLoop() throws InterruptedException {
    while (true) {
      use();
      Thread.sleep(1);
    }
  }

  private void lockLoop() throws InterruptedException {
    while (true) {
      lock.lock();
      try {
        byLock.use();
        Thread.sleep(1);
        byLock.use();
      } finally {
        lock.unlock();
      }
      Thread.yield();
    }
  }

  /** A baton: whoever finds it free takes it, and gives it back with a plain volatile write. */
  private void turnLoop() throws InterruptedException {
    while (true) {
      if (BATON.compareAndSet(this, 0, 1)) {
        byTurn.use();
        turn = 0;
      }
      Thread.sleep(1);
    }
  }

  private synchronized void waitLoop(boolean fills) throws InterruptedException {
    while (true) {
      while (full == fills) {
        wait(50);
      }
      byWait.use();
      full = fills;
      notifyAll();
    }
  }

  private void produceLoop() throws InterruptedException {
    while (true) {
      Cell cell = new Cell();
      cell.use();
      in.put(cell);
    }
  }

  private void dispatchLoop() throws InterruptedException {
    while (true) {
      out.put(in.take());
    }
  }

  private void consumeLoop() throws InterruptedException {
    while (true) {
      out.take().use();
    }
  }

  private void submitLoop() throws Exception {
    while (true) {
      Cell cell = new Cell();
      cell.use();
      pool.submit(cell::use).get();
      cell.use();
      CountDownLatch done = new CountDownLatch(1);
      pool.execute(
          () -> {
            cell.use();
            done.countDown();
          });
      done.await();
      cell.use();
    }
  }

  private void futureLoop() {
    while (true) {
      Cell cell = new Cell();
      cell.use();
      CompletableFuture.runAsync(cell::use).thenRun(cell::use).join();
      cell.use();
    }
  }

  private void streamLoop() {
    while (true) {
      Cell[] cells = new Cell[64];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = new Cell();
        cells[i].use();
      }
      IntStream.range(0, cells.length).parallel().forEach(i -> cells[i].use());
      for (Cell cell : cells) {
        cell.use();
      }
    }
  }

  private void threadLoop() throws InterruptedException {
    while (true) {
      Cell cell = new Cell();
      cell.use();
      Thread thread = new Thread(cell::use);
      thread.start();
      thread.join();
      cell.use();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
