package io.photofinish.bench.work;

import java.util.SplittableRandom;

/**
 * Successive over-relaxation of a square grid: each point moves towards the mean of its four
 * neighbours. Red and black points alternate, with a barrier between, so that every sweep reads
 * only what the sweep before has written.
 */
final class OverRelaxation implements Workload {
  private static final double OMEGA = 1.25;
  private static final int ITERATIONS = 100;

  @Override
  public long run(int threads, int size) throws Exception {
    double[][] grid = grid(size);
    Crew crew = new Crew(threads);
    crew.run(
        id -> {
          int from = Math.max(1, crew.from(id, size));
          int to = Math.min(size - 1, crew.from(id + 1, size));
          for (int sweep = 0; sweep < 2 * ITERATIONS; sweep++) {
            for (int i = from; i < to; i++) {
              relax(grid[i - 1], grid[i], grid[i + 1], 1 + (i + sweep & 1));
            }
            crew.await();
          }
        });
    return Checksum.of(grid);
  }

  private static void relax(double[] above, double[] row, double[] below, int first) {
    for (int j = first; j < row.length - 1; j += 2) {
      row[j] = OMEGA / 4 * (above[j] + below[j] + row[j - 1] + row[j + 1]) + (1 - OMEGA) * row[j];
    }
  }

  private static double[][] grid(int size) {
    SplittableRandom random = new SplittableRandom(101);
    double[][] grid = new double[size][size];
    for (double[] row : grid) {
      for (int j = 0; j < size; j++) {
        row[j] = random.nextDouble();
      }
    }
    return grid;
  }

  @Override
  public int fullSize() {
    return 1500;
  }

  @Override
  public int testSize() {
    return 40;
  }
}
