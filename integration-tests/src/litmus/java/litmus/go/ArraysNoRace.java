package litmus.go;

import java.util.Arrays;

/** Different elements are different variables; the length of an array is none. */
public final class ArraysNoRace {
  public static void main(String[] args) throws Exception {
    elements();
    lengths();
    copies();
    pointers();
    slices();
    ranges();
    indices();
  }

  // Go: NoRaceSliceRW
  // Go: NoRaceArrayWW
  private static void elements() throws Exception {
    int[] a = new int[2];
    V v = new V();
    Go.unordered(
        () -> a[0] = 1,
        () -> {
          a[1] = 2;
          v.y = a[1];
        });
  }

  // Go: NoRaceSliceWriteLen
  private static void lengths() throws Exception {
    int[] a = new int[10];
    V v = new V();
    Go.unordered(() -> a[0] = 1, () -> v.y = a.length);
  }

  // Go: NoRaceSliceWriteCopy
  // Go: NoRaceSliceCopyRead
  private static void copies() throws Exception {
    int[] a = new int[10];
    int[] b = new int[10];
    V v = new V();
    Go.unordered(
        () -> {
          a[6] = 1;
          v.x = b[0];
        },
        () -> System.arraycopy(b, 0, a, 0, 5));
  }

  // Go: NoRacePointerSliceWriteCopy
  // Go: NoRacePointerSliceCopyRead
  private static void pointers() throws Exception {
    V v = new V();
    V w = new V();
    v.a = new int[10];
    w.a = new int[10];
    Go.unordered(
        () -> {
          v.a[6] = 1;
          w.x = w.a[0];
        },
        () -> System.arraycopy(w.a, 0, v.a, 0, 5));
  }

  // Go: NoRaceSliceWriteSlice
  // Go: NoRaceSliceWriteSlice2
  private static void slices() throws Exception {
    int[] a = new int[10];
    V v = new V();
    Go.unordered(
        () -> {
          a[0] = 1;
          a[9] = 1;
        },
        () -> v.a = Arrays.copyOfRange(a, 1, 9));
  }

  // Go: NoRaceSliceRangeWrite
  private static void ranges() throws Exception {
    int[] a = new int[10];
    int[] b = new int[10];
    Go.unordered(
        () -> {
          for (int each : a) {
            b[3] += each;
          }
        },
        () -> b[4] = a[2]);
  }

  // Go: NoRaceSliceIndexAccess
  // Go: NoRaceSliceIndexAccess2
  private static void indices() throws Exception {
    int[] a = new int[10];
    V v = new V();
    Go.unordered(() -> a[v.x] = 1, () -> a[v.x + 1] = a[v.x + 2]);
  }
}
