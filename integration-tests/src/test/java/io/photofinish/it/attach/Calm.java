package io.photofinish.it.attach;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A correct program whose threads are in old code after the attach that only calls other methods,
 * as soon as each has left the method in which it was: from then on all is seen.
 */
final class Calm {
  private static final long MILLIS = 700;

  private static final class Cell {
    private int value;

    void use() {
      value++;
    }
  }

  /** Called again and again, so that all but the first run is new code. */
  private interface Step {
    void run() throws Exception;
  }

  private final Cell byMonitor = new Cell();
  private final Cell byLock = new Cell();
  private final Cell byVolatile = new Cell();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile int turn;
  private final BlockingQueue<Cell> in = new ArrayBlockingQueue<>(8);
  private final BlockingQueue<Cell> out = new ArrayBlockingQueue<>(8);
  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  public static void main(String[] args) throws Exception {
    Calm program = new Calm();
    program.start();
    Thread.sleep(100);
    Attaching.attach(args[0]);
    program.start();
    Thread.sleep(MILLIS);
    System.out.println("end");
    System.exit(0);
  }

  private void start() {
    for (int i = 0; i < 2; i++) {
      int mine = i;
      go("monitor", this::onMonitor);
      go("lock", this::onLock);
      go("submit", this::submit);
      go("produce", () -> in.put(produced()));
      go("dispatch", () -> out.put(in.take()));
      go("consume", () -> out.take().use());
      go("turn", () -> onTurn(mine));
    }
  }

  private static void go(String name, Step step) {
    Thread t =
        new Thread(
            () -> {
              try {
                while (true) {
                  step.run();
                }
              } catch (Exception e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(3);
              }
            },
            name);
    t.setDaemon(true);
    t.start();
  }

  private synchronized void onMonitor() throws InterruptedException {
    byMonitor.use();
    TimeUnit.MILLISECONDS.sleep(1);
    byMonitor.use();
  }

  private void onLock() throws InterruptedException {
    lock.lock();
    try {
      byLock.use();
      TimeUnit.MILLISECONDS.sleep(1);
    } finally {
      lock.unlock();
    }
  }

  private void submit() throws Exception {
    Cell cell = produced();
    pool.submit(cell::use).get();
    cell.use();
  }

  private static Cell produced() {
    Cell cell = new Cell();
    cell.use();
    return cell;
  }

  /** Two threads have each turn; only one of them, which holds the monitor, passes it on. */
  private void onTurn(int mine) {
    if (turn == mine) {
      synchronized (byVolatile) {
        if (turn == mine) {
          byVolatile.use();
          turn = 1 - mine;
        }
      }
    }
    Thread.yield();
  }
}
