package litmus.go;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Slices of Go are arrays here, and fields that hold arrays. */
public final class ArraysRace {
  public static void main(String[] args) throws Exception {
    readWrite();
    writeWrite();
    arrayWriteWrite();
    copyRead();
    copyWrite();
    copyWriteOther();
    pointerCopyRead();
    pointerCopyWrite();
    writeSlice();
    different();
    rangeWrite();
    variableWrite();
    variableRead();
    variableRange();
    variableCopy();
    variableCopyTarget();
    index();
    indexOfElement();
    concatenate();
    compare();
    nested();
    wholeArray();
    slice();
    sliceBound();
    substring();
  }

  // Go: RaceSliceRW
  private static void readWrite() throws Exception {
    int[] a = new int[2];
    V v = new V();
    Go.unordered(
        () -> a[1] = 1, // race[RaceSliceRW]: write element of int[]
        () -> v.y = a[1]); // race[RaceSliceRW]: read element of int[]
  }

  // Go: RaceSliceWW
  private static void writeWrite() throws Exception {
    int[] a = new int[10];
    Go.unordered(
        () -> a[1] = 1, // race[RaceSliceWW]: write element of int[]
        () -> a[1] = 2); // race[RaceSliceWW]: write element of int[]
  }

  // Go: RaceArrayWW
  private static void arrayWriteWrite() throws Exception {
    long[] a = new long[5];
    Go.unordered(
        () -> a[4] = 1, // race[RaceArrayWW]: write element of long[]
        () -> a[4] = 2); // race[RaceArrayWW]: write element of long[]
  }

  // Go: RaceSliceCopyRead
  private static void copyRead() throws Exception {
    int[] a = new int[10];
    int[] b = new int[10];
    V v = new V();
    Go.unordered(
        () -> v.x = a[1], // race[RaceSliceCopyRead]: read element of int[]
        () -> System.arraycopy(b, 0, a, 0, 10)); // race[RaceSliceCopyRead]: write element of int[]
  }

  // Go: RaceSliceCopyWrite2
  private static void copyWrite() throws Exception {
    int[] a = new int[10];
    int[] b = new int[10];
    Go.unordered(
        () -> b[1] = 1, // race[RaceSliceCopyWrite2]: write element of int[]
        () -> System.arraycopy(b, 0, a, 0, 5)); // race[RaceSliceCopyWrite2]: read element of int[]
  }

  // Go: RaceSliceCopyWrite3
  private static void copyWriteOther() throws Exception {
    byte[] a = new byte[10];
    byte[] text = "0123456789".getBytes(StandardCharsets.US_ASCII);
    Go.unordered(
        () -> a[7] = 1, // race[RaceSliceCopyWrite3]: write element of byte[]
        () ->
            // race[RaceSliceCopyWrite3]: write element of byte[]
            System.arraycopy(text, 0, a, 0, 10));
  }

  // Go: RacePointerSliceCopyRead
  private static void pointerCopyRead() throws Exception {
    V v = new V();
    v.a = new int[10];
    int[] b = new int[10];
    Go.unordered(
        () -> v.y = v.a[1], // race[RacePointerSliceCopyRead]: read element of int[]
        () ->
            // race[RacePointerSliceCopyRead]: write element of int[]
            System.arraycopy(b, 0, v.a, 0, 10));
  }

  // Go: RacePointerSliceCopyWrite2
  private static void pointerCopyWrite() throws Exception {
    V v = new V();
    v.a = new int[10];
    int[] b = new int[10];
    Go.unordered(
        () -> v.a[2] = 1, // race[RacePointerSliceCopyWrite2]: write element of int[]
        () ->
            // race[RacePointerSliceCopyWrite2]: read element of int[]
            System.arraycopy(v.a, 0, b, 0, 5));
  }

  // Go: RaceSliceWriteSlice
  private static void writeSlice() throws Exception {
    int[] a = new int[10];
    Go.unordered(
        () -> a[5] = 1, // race[RaceSliceWriteSlice]: write element of int[]
        () -> Arrays.copyOfRange(a, 3, 7)); // race[RaceSliceWriteSlice]: read element of int[]
  }

  // Go: RaceSliceDifferent
  private static void different() throws Exception {
    V v = new V();
    V w = new V();
    v.a = new int[10];
    w.a = v.a;
    Go.unordered(
        () -> v.a[3] = 1, // race[RaceSliceDifferent]: write element of int[]
        () -> w.a[3] = 2); // race[RaceSliceDifferent]: write element of int[]
  }

  // Go: RaceSliceRangeWrite
  private static void rangeWrite() throws Exception {
    int[] a = new int[10];
    V v = new V();
    Go.unordered(
        () -> {
          for (int each : a) { // race[RaceSliceRangeWrite]: read element of int[]
            v.y = each;
          }
        },
        () -> a[3] = 1); // race[RaceSliceRangeWrite]: write element of int[]
  }

  // Go: RaceSliceVarWrite
  private static void variableWrite() throws Exception {
    V v = new V();
    v.a = new int[10];
    Go.unordered(
        () -> v.a[0] = 1, // race[RaceSliceVarWrite]: read V.a
        () -> v.a = new int[20]); // race[RaceSliceVarWrite]: write V.a
  }

  // Go: RaceSliceVarRead
  private static void variableRead() throws Exception {
    V v = new V();
    v.a = new int[10];
    Go.unordered(
        () -> v.y = v.a[0], // race[RaceSliceVarRead]: read V.a
        () -> v.a = new int[20]); // race[RaceSliceVarRead]: write V.a
  }

  // Go: RaceSliceVarRange
  private static void variableRange() throws Exception {
    V v = new V();
    v.a = new int[10];
    Go.unordered(
        () -> {
          for (int each : v.a) { // race[RaceSliceVarRange]: read V.a
            v.y = each;
          }
        },
        () -> v.a = new int[20]); // race[RaceSliceVarRange]: write V.a
  }

  // Go: RaceSliceVarCopy
  private static void variableCopy() throws Exception {
    V v = new V();
    v.a = new int[10];
    Go.unordered(
        () -> Arrays.fill(v.a, 1), // race[RaceSliceVarCopy]: read V.a
        () -> v.a = new int[20]); // race[RaceSliceVarCopy]: write V.a
  }

  // Go: RaceSliceVarCopy2
  private static void variableCopyTarget() throws Exception {
    V v = new V();
    v.a = new int[10];
    Go.unordered(
        () -> v.o = v.a.clone(), // race[RaceSliceVarCopy2]: read V.a
        () -> v.a = new int[20]); // race[RaceSliceVarCopy2]: write V.a
  }

  // Go: RaceSliceIndexAccess
  private static void index() throws Exception {
    int[] a = new int[10];
    V v = new V();
    V w = new V();
    Go.unordered(
        () -> w.y = a[v.x], // race[RaceSliceIndexAccess]: read V.x
        () -> v.x = 5); // race[RaceSliceIndexAccess]: write V.x
  }

  // Go: RaceSliceIndexAccess2
  private static void indexOfElement() throws Exception {
    int[] a = new int[10];
    V v = new V();
    V w = new V();
    Go.unordered(
        () -> w.y = a[v.increment() + v.y], // race[RaceSliceIndexAccess2]: read V.y
        () -> v.y++); // race[RaceSliceIndexAccess2]: write V.y
  }

  // Go: RaceConcatString
  private static void concatenate() throws Exception {
    V v = new V();
    V w = new V();
    Go.unordered(
        () -> w.s = v.s + "b", // race[RaceConcatString]: read V.s
        () -> v.s = "a"); // race[RaceConcatString]: write V.s
  }

  // Go: RaceCompareString
  private static void compare() throws Exception {
    V v = new V();
    V w = new V();
    v.s = "";
    Go.unordered(
        () -> w.b = v.s.compareTo("b") < 0, // race[RaceCompareString]: read V.s
        () -> v.s = "a"); // race[RaceCompareString]: write V.s
  }

  // Go: RaceNestedArrayCopy
  private static void nested() throws Exception {
    int[][] a = {new int[2], new int[2]};
    V v = new V();
    Go.unordered(
        () -> a[1][1] = 1, // race[RaceNestedArrayCopy]: write element of int[]
        () -> v.a = a[1].clone()); // race[RaceNestedArrayCopy]: read element of int[]
  }

  // Go: RaceArrayCopy
  private static void wholeArray() throws Exception {
    int[] a = new int[5];
    V v = new V();
    Go.unordered(
        () -> a[3] = 1, // race[RaceArrayCopy]: write element of int[]
        () -> v.a = a.clone()); // race[RaceArrayCopy]: read element of int[]
  }

  // Go: RaceSliceSlice
  private static void slice() throws Exception {
    V v = new V();
    V w = new V();
    v.a = new int[10];
    Go.unordered(
        () -> v.a = new int[5], // race[RaceSliceSlice]: write V.a
        () -> w.a = Arrays.copyOfRange(v.a, 1, 3)); // race[RaceSliceSlice]: read V.a
  }

  // Go: RaceSliceSlice2
  private static void sliceBound() throws Exception {
    int[] a = new int[10];
    V v = new V();
    V w = new V();
    Go.unordered(
        () -> v.x = 2, // race[RaceSliceSlice2]: write V.x
        () -> w.a = Arrays.copyOfRange(a, v.x, 5)); // race[RaceSliceSlice2]: read V.x
  }

  // Go: RaceSliceString
  private static void substring() throws Exception {
    V v = new V();
    V w = new V();
    v.s = "hello";
    Go.unordered(
        () -> v.s = "world", // race[RaceSliceString]: write V.s
        () -> w.s = v.s.substring(1, 2)); // race[RaceSliceString]: read V.s
  }
}
