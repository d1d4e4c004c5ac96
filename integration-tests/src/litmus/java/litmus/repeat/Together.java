package litmus.repeat;

import litmus.Threads;

/** Runs the same code in two threads as nearly at the same time as a clock can arrange it. */
public final class Together {
  private static final long LEAD_NANOS = 100_000;

  private Together() {}

  /** Runs {@code body} twice, and returns when both runs have ended. */
  public static void run(Threads.Body body) throws Exception {
    long start = System.nanoTime() + LEAD_NANOS;
    Threads.Body onTime =
        () -> {
          while (System.nanoTime() < start) {
            Thread.onSpinWait();
          }
          body.run();
        };
    Threads.run(onTime, onTime);
  }
}
