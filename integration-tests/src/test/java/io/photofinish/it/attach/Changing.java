package io.photofinish.it.attach;

/**
 * A program with a race in each phase, and the share that is watched changed between them: at first
 * next to nothing, then all, then nothing, then all again.
 */
final class Changing {
  private int atFirst;
  private int whenAll;
  private static int statically;
  private final long[] elements = new long[8];
  private int whenNothing;
  private int again;
  private volatile boolean flag;
  private int ordered;

  public static void main(String[] args) throws Exception {
    Changing changing = new Changing();
    changing.order();
    twice(() -> changing.atFirst++);
    Attaching.attach(args[0], "sampling=1");
    twice(changing::whenAll);
    changing.learn();
    Attaching.attach(args[0], "sampling=0");
    twice(() -> changing.whenNothing++);
    Attaching.attach(args[0], "sampling=100%");
    twice(() -> changing.again++);
    Attaching.attach(args[0], "sampling=many");
    Attaching.attach(args[0], "stats=true");
    System.out.println("end");
  }

  private void whenAll() {
    whenAll++;
    statically++;
    elements[3]++;
  }

  /** Before anything is watched, so that the order must be known from then on. */
  private void order() throws InterruptedException {
    Thread writer =
        new Thread(
            () -> {
              ordered = 1;
              flag = true;
            });
    writer.start();
    while (!flag) {
      Thread.onSpinWait();
    }
    writer.join();
  }

  private void learn() throws InterruptedException {
    Thread one =
        new Thread(
            () -> {
              ordered++;
              flag = false;
            });
    one.start();
    while (flag) {
      Thread.onSpinWait();
    }
    ordered++;
    one.join();
  }

  private static void twice(Runnable racy) throws InterruptedException {
    Thread one = new Thread(racy, "one");
    Thread two = new Thread(racy, "two");
    one.start();
    two.start();
    one.join();
    two.join();
  }
}
