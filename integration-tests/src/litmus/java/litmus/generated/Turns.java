package litmus.generated;

/**
 * Orders the threads of a program in time without ordering them by happens-before, as {@link
 * litmus.Rendezvous} does, but without its files, which are too slow for so many programs: plain
 * elements, in a class that the detector is told not to watch. What reads them again and again
 * calls native code in between, so that the compiler cannot keep them.
 */
final class Turns {
  private static final long TIMEOUT_NANOS = 60_000_000_000L;
  private static final int SPINS = 200;

  private final boolean[] reached;

  Turns(int count) {
    reached = new boolean[count];
  }

  void reach(int turn) {
    reached[turn] = true;
  }

  void await(int turn) throws InterruptedException {
    long start = System.nanoTime();
    for (int i = 0; !reached[turn]; i++) {
      if (i < SPINS) {
        Thread.yield();
      } else {
        Thread.sleep(1);
        if (System.nanoTime() - start > TIMEOUT_NANOS) {
          throw new IllegalStateException("turn " + turn + " never came");
        }
      }
    }
  }
}
