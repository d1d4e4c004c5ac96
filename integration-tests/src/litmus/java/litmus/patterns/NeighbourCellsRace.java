package litmus.patterns;

import litmus.Threads;

/** Each thread sums its cells with the ones beside them, of which the last is another's. */
public final class NeighbourCellsRace {
  static void add(int[] cells, int from, int to) {
    for (int i = from; i < to; i++) {
      // race[c]: read element of int[], write element of int[]
      cells[i] = cells[i] + cells[i + 1]; // diagnosis[c]: neighbouring-slots
    }
  }

  public static void main(String[] args) throws Exception {
    int[] cells = new int[9];
    Threads.run(() -> add(cells, 0, 4), () -> add(cells, 4, 8));
  }
}
