package litmus.arrays;

import litmus.Threads;

/** An access outside the bounds, or of null, throws and accesses nothing (JLS 15.10.4). */
public final class OutOfBoundsNoRace {
  static void write(int[] array, int index) {
    try {
      array[index] = 1;
      throw new AssertionError();
    } catch (ArrayIndexOutOfBoundsException | NullPointerException e) {
      // As specified.
    }
  }

  static void read(long[] array, int index) {
    try {
      long seen = array[index];
      throw new AssertionError();
    } catch (ArrayIndexOutOfBoundsException | NullPointerException e) {
      // As specified.
    }
  }

  public static void main(String[] args) throws Exception {
    int[] ints = new int[2];
    long[] longs = new long[2];
    Threads.Body body =
        () -> {
          write(ints, 2);
          write(ints, -1);
          write(ints, Integer.MAX_VALUE);
          write(null, 0);
          read(longs, 2);
          read(longs, Integer.MIN_VALUE);
          read(null, 0);
        };
    Threads.run(body, body);
  }
}
