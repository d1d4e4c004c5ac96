package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/** A loop over elements has made its accesses however it is left: by break, return or exception. */
public final class SweepLeftRace {
  static void breaks(int[] array) {
    for (int i = 0; i < array.length; i++) {
      array[i] = 1; // race[b]: write element of int[]
      if (i == 2) {
        break;
      }
    }
  }

  static int returns(long[] array, long wanted) {
    for (int i = 0; i < array.length; i++) {
      if (array[i] == wanted) { // race[r]: read element of long[]
        return i;
      }
    }
    return -1;
  }

  static void throwsOut(byte[] array) {
    for (int i = array.length - 1; ; i--) {
      array[i] = 1; // race[t]: write element of byte[]
    }
  }

  static int catches(short[] array) {
    int sum = 0;
    try {
      for (int i = 0; ; i += 2) {
        sum += array[i]; // race[c]: read element of short[]
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      return sum;
    }
  }

  static synchronized void throwsOutOfLock(char[] array) {
    for (int i = 0; ; i++) {
      array[i]++; // race[l]: write element of char[]
    }
  }

  public static void main(String[] args) throws Exception {
    int[] ints = new int[10];
    long[] longs = new long[10];
    byte[] bytes = new byte[10];
    short[] shorts = new short[10];
    char[] chars = new char[10];
    Threads.run(
        () -> {
          breaks(ints);
          returns(longs, 1);
          try {
            throwsOut(bytes);
          } catch (ArrayIndexOutOfBoundsException expected) {
            catches(shorts);
          }
          try {
            throwsOutOfLock(chars);
          } catch (ArrayIndexOutOfBoundsException expected) {
            Rendezvous.signal(1);
          }
        },
        () -> {
          Rendezvous.await(1);
          ints[2] = 2; // race[b]: write element of int[]
          longs[9] = 1; // race[r]: write element of long[]
          bytes[0] = 2; // race[t]: write element of byte[]
          shorts[8] = 1; // race[c]: write element of short[]
          chars[9] = 1; // race[l]: write element of char[]
        });
  }
}
