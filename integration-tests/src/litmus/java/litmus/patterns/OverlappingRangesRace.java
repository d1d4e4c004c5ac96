package litmus.patterns;

import litmus.Threads;

/** Two ranges of one array, each with its end included, share a slot. */
public final class OverlappingRangesRace {
  static void fill(int[] slots, int from, int to) {
    for (int i = from; i <= to; i++) {
      // race[s]: write element of int[]
      slots[i] = from; // diagnosis[s]: neighbouring-slots
    }
  }

  public static void main(String[] args) throws Exception {
    int[] slots = new int[9];
    Threads.run(() -> fill(slots, 0, 4), () -> fill(slots, 4, 8));
  }
}
