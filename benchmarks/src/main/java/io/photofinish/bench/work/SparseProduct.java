package io.photofinish.bench.work;

import java.util.SplittableRandom;

/** Repeated product of a sparse matrix, in compressed rows, with a vector: y += A x. */
final class SparseProduct implements Workload {
  private static final int PER_ROW = 5;
  private static final int PRODUCTS = 200;

  @Override
  public long run(int threads, int size) throws Exception {
    SplittableRandom random = new SplittableRandom(103);
    int[] columns = new int[size * PER_ROW];
    double[] values = new double[size * PER_ROW];
    double[] x = new double[size];
    double[] y = new double[size];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = random.nextInt(size);
      values[i] = random.nextDouble();
    }
    for (int i = 0; i < size; i++) {
      x[i] = random.nextDouble();
    }
    Crew crew = new Crew(threads);
    crew.run(
        id -> {
          int from = crew.from(id, size);
          int to = crew.from(id + 1, size);
          for (int product = 0; product < PRODUCTS; product++) {
            for (int row = from; row < to; row++) {
              double sum = 0;
              for (int i = row * PER_ROW; i < (row + 1) * PER_ROW; i++) {
                sum += values[i] * x[columns[i]];
              }
              y[row] += sum;
            }
          }
        });
    return Checksum.of(y);
  }

  @Override
  public int fullSize() {
    return 60_000;
  }

  @Override
  public int testSize() {
    return 500;
  }
}
