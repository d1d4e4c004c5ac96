package litmus.arrays;

import litmus.Threads;

/** System.arraycopy accesses only the elements in its ranges (javadoc of System.arraycopy). */
public final class ArrayCopyBesideNoRace {
  public static void main(String[] args) throws Exception {
    int[] source = new int[10];
    Object[] destination = new Object[10];
    Threads.run(
        () -> {
          source[2] = 1;
          source[7] = 1;
          destination[2] = "2";
          destination[7] = "7";
        },
        () -> {
          System.arraycopy(source, 3, new int[4], 0, 4);
          System.arraycopy(new Object[4], 0, destination, 3, 4);
          System.arraycopy(source, 2, source, 7, 0);
        });
  }
}
