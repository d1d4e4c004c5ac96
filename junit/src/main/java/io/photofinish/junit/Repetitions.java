package io.photofinish.junit;

import org.jspecify.annotations.Nullable;

/** How a {@link RaceTest} is repeated, and what became of it. Thread-safe. */
final class Repetitions {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  final long seed;
  final int count;
  private final boolean perturb;
  private boolean done;
  private boolean raced;

  Repetitions(long seed, int count, boolean perturb) {
    this.seed = seed;
    this.count = count;
    this.perturb = perturb;
  }

  /**
   * The seed of a repetition, counted from 1; that of the first is the seed given, so that it can
   * be given again. Never 0, which means none.
   */
  long seedOf(int repetition) {
    long s = seed + (repetition - 1) * STEP;
    return s == 0 ? STEP : s;
  }

  /** What delays the threads of a repetition; 0 for nothing. */
  long perturbationOf(int repetition) {
    return perturb ? seedOf(repetition) : 0;
  }

  /** A repetition had the race it was expected to have: no more are needed. */
  synchronized void raced() {
    raced = true;
    done = true;
  }

  synchronized boolean hasRaced() {
    return raced;
  }

  /** A repetition failed: no more are needed. */
  synchronized void failed() {
    done = true;
  }

  synchronized boolean isDone() {
    return done;
  }

  /** The number of a repetition, from the last segment of its unique id; 0 if it is none. */
  static int numberOf(@Nullable String segment) {
    if (segment == null || !segment.startsWith("#")) {
      return 0;
    }
    try {
      return Integer.parseInt(segment.substring(1));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
