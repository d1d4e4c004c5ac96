package io.photofinish.it.hostile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;

/** A program that races, and then ends in the way that its argument names. */
final class Ends {
  private static final Object LOCK = new Object();
  private static final Object OTHER = new Object();

  private int racy;

  public static void main(String[] args) throws Exception {
    Ends ends = new Ends();
    Thread one = new Thread(ends::race);
    Thread two = new Thread(ends::race);
    one.start();
    two.start();
    one.join();
    two.join();
    ends.end(args[0]);
  }

  private void race() {
    racy++;
  }

  private void end(String way) throws Exception {
    switch (way) {
      case "return" -> {}
      case "throw" -> throw new IllegalStateException("on purpose");
      case "exitUnderLock" -> exitUnderLock();
      case "exitFromHandler" -> {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> System.exit(4));
        Thread thread = new Thread(() -> race(null));
        thread.start();
        thread.join();
        Thread.sleep(60_000);
      }
      case "raceInHook" -> {
        // Two hooks run at a time, and nothing orders them.
        Runtime.getRuntime().addShutdownHook(new Thread(Hooked::bump));
        Runtime.getRuntime().addShutdownHook(new Thread(Hooked::bump));
        System.exit(0);
      }
      case "haltInHook" -> {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(7)));
        System.exit(0);
      }
      case "halt" -> Runtime.getRuntime().halt(9);
      case "terminated" -> {
        terminate();
        Thread.sleep(60_000);
      }
      case "deadlock" -> deadlock();
      default -> throw new IllegalArgumentException(way);
    }
  }

  private static void race(Object none) {
    System.out.println(none.hashCode());
  }

  private static void exitUnderLock() throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    synchronized (LOCK) {
      Thread blocked =
          new Thread(
              () -> {
                waits.countDown();
                synchronized (LOCK) {
                  System.out.println("never");
                }
              });
      blocked.start();
      waits.await();
      System.exit(3);
    }
  }

  private static void deadlock() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Thread one = new Thread(() -> take(LOCK, OTHER, both), "deadlocked-1");
    Thread two = new Thread(() -> take(OTHER, LOCK, both), "deadlocked-2");
    one.start();
    two.start();
    both.await();
    while (ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null) {
      Thread.sleep(10);
    }
    terminate();
    one.join();
  }

  private static void terminate() throws IOException {
    new ProcessBuilder("kill", "-TERM", Long.toString(ProcessHandle.current().pid())).start();
  }

  private static void take(Object first, Object second, CountDownLatch both) {
    synchronized (first) {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      synchronized (second) {
        System.out.println("never");
      }
    }
  }

  /** What shutdown hooks race on. */
  static final class Hooked {
    private static int late;

    private Hooked() {}

    static void bump() {
      late++;
    }
  }
}
