package io.photofinish.it.attach;

/**
 * A program with races on fields and elements of objects that are older than the agent, by threads
 * that are older, too, and a field with a guard.
 */
final class Racy {
  private static final long MILLIS = 1500;

  private int field;
  private int guarded;
  private static int shared;
  private final long[] elements = new long[8];

  public static void main(String[] args) throws Exception {
    Racy racy = new Racy();
    racy.go("one");
    racy.go("two");
    Thread.sleep(50);
    Attaching.attach(args[0]);
    if (args.length > 1) {
      Attaching.attach(args[0]); // once more
    }
    Thread.sleep(MILLIS);
    System.out.println("end");
    System.exit(0);
  }

  private void go(String name) {
    Thread thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Active at the attach, and harmless: it only calls. */
  private void run() {
    while (true) {
      write();
      guard();
    }
  }

  private void write() {
    field++;
    shared++;
    elements[3]++;
  }

  private synchronized void guard() {
    guarded++;
  }
}
