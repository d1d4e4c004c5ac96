package work00;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Two races, on {@code racy} and {@code loose}, and code that is correct: run in each class loader
 * under another name of its package. The other classes are loaded after this one was woven.
 */
public final class Work implements Runnable {
  private int racy;
  private long sum;
  private static long total;
  private final Guard lock = new Guard();

  public static void main(String[] args) {
    new Work().run();
  }

  @Override
  public void run() {
    together(this::bump, this::bump);
    Handover handover = new Handover();
    together(() -> loosen(handover), () -> loosen(handover));
    together(() -> send(handover), () -> receive(handover));
    together(Work::receiveStatic, Work::sendStatic);
    together(this::locked, this::locked);
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.execute(() -> sum++);
    pool.execute(() -> sum++);
    pool.shutdown();
    try {
      pool.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (sum != 4 || handover.payload.length != 2 || total != 7) {
      throw new AssertionError("wrong results");
    }
  }

  private void bump() {
    racy++;
  }

  private static void loosen(Handover handover) {
    handover.loose++;
  }

  private static void send(Handover handover) {
    handover.payload = new int[] {1, 2};
    handover.name = "ready";
    handover.ready = true;
  }

  private static void receive(Handover handover) {
    while (!handover.ready || handover.name == null) {
      Thread.onSpinWait();
    }
    handover.payload[0]++;
  }

  private static void sendStatic() {
    Handover.shared = 7;
    Handover.stamp = 1L;
  }

  private static void receiveStatic() {
    while (Handover.stamp == 0L) {
      Thread.onSpinWait();
    }
    total = Handover.shared;
  }

  private void locked() {
    lock.lock();
    try {
      sum++;
    } finally {
      lock.unlock();
    }
    synchronized (this) {
      total += 0;
    }
  }

  private static void together(Runnable one, Runnable two) {
    Thread first = new Thread(one, "first");
    Thread second = new Thread(two, "second");
    first.start();
    second.start();
    try {
      first.join();
      second.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
