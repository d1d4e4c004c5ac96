package io.photofinish.bench.work;

import java.util.SplittableRandom;

/**
 * LU factorization with partial pivoting, by rows: one thread finds the pivot, all eliminate below
 * it, each in its share of the rows.
 */
final class Factorization implements Workload {
  @Override
  public long run(int threads, int size) throws Exception {
    double[][] a = matrix(size);
    int[] pivots = new int[size];
    Crew crew = new Crew(threads);
    crew.run(
        id -> {
          for (int k = 0; k < size; k++) {
            if (id == 0) {
              pivots[k] = pivot(a, k);
            }
            crew.await();
            int below = size - k - 1;
            int from = k + 1 + crew.from(id, below);
            int to = k + 1 + crew.from(id + 1, below);
            for (int i = from; i < to; i++) {
              eliminate(a[k], a[i], k);
            }
            crew.await();
          }
        });
    long sum = Checksum.of(a);
    for (int p : pivots) {
      sum = Checksum.mix(sum ^ p);
    }
    return sum;
  }

  private static int pivot(double[][] a, int k) {
    int best = k;
    for (int i = k + 1; i < a.length; i++) {
      if (Math.abs(a[i][k]) > Math.abs(a[best][k])) {
        best = i;
      }
    }
    double[] row = a[best];
    a[best] = a[k];
    a[k] = row;
    return best;
  }

  private static void eliminate(double[] pivot, double[] row, int k) {
    double factor = row[k] / pivot[k];
    row[k] = factor;
    for (int j = k + 1; j < row.length; j++) {
      row[j] -= factor * pivot[j];
    }
  }

  private static double[][] matrix(int size) {
    SplittableRandom random = new SplittableRandom(102);
    double[][] a = new double[size][size];
    for (double[] row : a) {
      for (int j = 0; j < size; j++) {
        row[j] = random.nextDouble() * 2 - 1;
      }
    }
    return a;
  }

  @Override
  public int fullSize() {
    return 900;
  }

  @Override
  public int testSize() {
    return 40;
  }
}
