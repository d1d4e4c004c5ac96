package litmus.arrays;

import litmus.Threads;

/** Threads that work on different rows of a matrix do not conflict. */
public final class RowsNoRace {
  public static void main(String[] args) throws Exception {
    int[][] matrix = new int[4][100];
    Threads.Body[] bodies = new Threads.Body[4];
    for (int t = 0; t < 4; t++) {
      int row = t;
      bodies[t] =
          () -> {
            for (int i = 0; i < 100; i++) {
              matrix[row][i] += i;
            }
          };
    }
    Threads.run(bodies);
    assert matrix[3][99] == 99;
  }
}
