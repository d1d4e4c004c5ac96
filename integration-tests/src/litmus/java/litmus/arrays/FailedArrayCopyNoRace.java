package litmus.arrays;

import litmus.Threads;

/**
 * System.arraycopy that throws for its arguments has copied nothing (javadoc of System.arraycopy).
 */
public final class FailedArrayCopyNoRace {
  public static void main(String[] args) throws Exception {
    int[] array = new int[4];
    array[0] = 1;
    Threads.run(
        () -> {
          array[0] = 2;
          array[3] = 3;
        },
        () -> {
          try {
            System.arraycopy(new int[8], 0, array, 0, 8);
            throw new AssertionError();
          } catch (IndexOutOfBoundsException e) {
            // As specified.
          }
          try {
            System.arraycopy(new long[4], 0, array, 0, 4);
            throw new AssertionError();
          } catch (ArrayStoreException e) {
            // As specified.
          }
        });
  }
}
