package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/** Every second element, from the end: those are accessed, and the others are not. */
public final class SweepStridedRace {
  static void evens(double[][] rows) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = rows[i].length - 2; j >= 0; j -= 2) {
        rows[i][j] = i; // race[v]: write element of double[]
      }
    }
  }

  public static void main(String[] args) throws Exception {
    double[][] rows = new double[3][1000];
    Threads.run(
        () -> {
          evens(rows);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          rows[2][501] = 1;
          rows[1][999] = 1;
          rows[1][500] = 1; // race[v]: write element of double[]
        });
  }
}
