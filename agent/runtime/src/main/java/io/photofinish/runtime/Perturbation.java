package io.photofinish.runtime;

import jdk.internal.vm.annotation.DontInline;

/**
 * Delays threads at synchronization points, so that a test meets schedules which are rare
 * otherwise. Only threads in an {@link Activity} with a seed are delayed.
 *
 * <p>Every other activity is a walk: all threads are delayed at all points, by times of one
 * magnitude, so that each merge of short sequences of operations is about as likely as any other.
 * In the others each thread draws how often it is delayed: never, now and then, often, always; and
 * each time for how long, from a microsecond to a millisecond. That opens a single window in a long
 * run: one thread is slow and the others are not (compare Burckhardt et al., ASPLOS 2010, who draw
 * priorities). All draws come from the seed and the order in which threads reach their first point.
 *
 * <p>A delay neither sleeps nor parks: that would take away an interrupt or a permit which the
 * program waits for.
 */
public final class Perturbation {
  /** Whether any activity asks for it. Read without ordering: a late look costs one delay. */
  private static boolean on;

  private static int asked;

  private static final int LONGEST_NANOS = 1 << 20;

  /** Delay that a thread may have in one activity: a test with many points must end, too. */
  private static final long BUDGET_NANOS = 20_000_000;

  private Perturbation() {}

  /** An activity with a seed begins. */
  public static synchronized void begin() {
    asked++;
    on = true;
  }

  /** It has ended. */
  public static synchronized void end() {
    if (--asked == 0) {
      on = false;
    }
  }

  /** A place where the order of threads is decided. */
  static void point(ThreadState ts) {
    if (on) {
      perturb(ts);
    }
  }

  @DontInline
  private static void perturb(ThreadState ts) {
    Activity activity = ts.record.activity();
    if (activity == null || activity.seed == 0) {
      return;
    }
    Draws draws = ts.draws;
    if (draws == null || draws.activity != activity) {
      draws = new Draws(activity);
      ts.draws = draws;
    }
    long nanos = draws.next();
    if (nanos > 0) {
      ts.inDetector++;
      try {
        spend(nanos);
      } finally {
        ts.inDetector--;
      }
    }
  }

  private static void spend(long nanos) {
    long start = System.nanoTime();
    do {
      Thread.yield();
    } while (System.nanoTime() - start < nanos);
  }

  /** The delays of one thread in one activity. */
  static final class Draws {
    final Activity activity;
    private final boolean walk;
    private final int scale;
    private final int rate; // of 64 points so many are delayed
    private long state;
    private long left = BUDGET_NANOS;

    Draws(Activity activity) {
      this.activity = activity;
      state = activity.seed;
      long common = random();
      walk = (common & 1) == 0;
      scale = LONGEST_NANOS >> (1 + ((common >>> 1) & 3)); // 64 to 512 microseconds
      state = activity.seed + activity.nextPerturbed() * 0xD1B54A32D192ED03L;
      int drawn = (int) (random() >>> 62);
      rate = walk ? 64 : drawn == 0 ? 0 : 4 << (drawn - 1) * 2;
    }

    /** The length of the delay at the next point, in nanoseconds; 0 for none. */
    long next() {
      long drawn = random();
      if ((drawn >>> 58) >= rate || left <= 0) {
        return 0;
      }
      long nanos = walk ? (drawn >>> 8) % scale : LONGEST_NANOS >> ((drawn >>> 8) % 11);
      left -= nanos;
      return nanos;
    }

    /** SplitMix64: Steele, Lea and Flood, OOPSLA 2014. */
    private long random() {
      state += Contexts.K;
      long z = state;
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return z ^ (z >>> 31);
    }
  }
}
