package io.photofinish.bench.work;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Volatile fields and atomics: each task reads a shared configuration that is replaced now and
 * then, publishes its progress and adds to common counters.
 */
final class Volatiles implements Workload {
  private static final int STEPS = 1000;

  /** What the threads share. */
  private static final class Board {
    final AtomicLong total = new AtomicLong();
    volatile int[] weights = {3, 5, 7, 11};
    volatile long progress;

    void work(int task) {
      long sum = 0;
      for (int step = 0; step < STEPS; step++) {
        sum += (long) weights[step & 3] * (task ^ step);
        if ((step & 15) == 0) {
          progress = task;
        }
        if ((step & 63) == 0) {
          total.addAndGet(sum);
          sum = 0;
        }
      }
      total.addAndGet(sum);
      weights = weights.clone();
    }
  }

  @Override
  public long run(int threads, int size) throws Exception {
    Board board = new Board();
    Crew crew = new Crew(threads);
    crew.run(
        id -> {
          for (int task = crew.from(id, size); task < crew.from(id + 1, size); task++) {
            board.work(task);
          }
        });
    return board.total.get();
  }

  @Override
  public int fullSize() {
    return 60_000;
  }

  @Override
  public int testSize() {
    return 50;
  }
}
