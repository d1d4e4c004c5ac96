package litmus.go;

/** Results of calls on their way into variables, parameters that are kept, fields inside fields. */
public final class ResultsRace {
  private static int twice(int value) {
    return 2 * value;
  }

  public static void main(String[] args) throws Exception {
    asFunction();
    asFunctionTwice();
    asFunctionOfCall();
    heapParameter();
    issue5654();
    structures();
    structureOfArray();
    issue12664();
  }

  // Go: RaceAsFunc1
  private static void asFunction() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.s = "text", // race[RaceAsFunc1]: write V.s
        () -> v.o = identity(v.s)); // race[RaceAsFunc1]: read V.s
  }

  // Go: RaceAsFunc2
  private static void asFunctionTwice() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.n = v.x++, // race[RaceAsFunc2]: write V.x
        () -> v.y = twice(v.x)); // race[RaceAsFunc2]: read V.x
  }

  // Go: RaceAsFunc3
  private static void asFunctionOfCall() throws Exception {
    V v = new V();
    V w = new V();
    Go.unordered(
        () -> w.y = twice(v.x), // race[RaceAsFunc3]: read V.x
        () -> v.x = twice(1)); // race[RaceAsFunc3]: write V.x
  }

  private static Object identity(Object o) {
    return o;
  }

  // Go: RaceHeapParam
  private static void heapParameter() throws Exception {
    V[] kept = new V[1];
    keep(new V(), kept);
    Go.unordered(
        () -> kept[0].x = 1, // race[RaceHeapParam]: write V.x
        () -> kept[0].x = 2); // race[RaceHeapParam]: write V.x
  }

  private static void keep(V parameter, V[] into) {
    into[0] = parameter;
  }

  // Go: RaceIssue5654
  private static void issue5654() throws Exception {
    V v = new V();
    V w = new V();
    Go.unordered(
        () -> v.d = 1, // race[RaceIssue5654]: write V.d
        () -> {
          double text = Double.parseDouble("0") + v.d; // race[RaceIssue5654]: read V.d
          w.d = text;
        });
  }

  /** A struct of Go, with a struct inside. */
  static final class Outer {
    int field;
    final Inner inner = new Inner();
  }

  /** The struct inside. */
  static final class Inner {
    int field;
  }

  // Go: RaceStructFieldRW1
  // Go: RaceStructFieldRW2
  private static void structures() throws Exception {
    Outer outer = new Outer();
    Go.unordered(
        () -> {
          outer.field = 1; // race[RaceStructFieldRW1]: write Outer.field
          outer.inner.field = 1; // race[RaceStructFieldRW2]: write Inner.field
        },
        () -> {
          int one = outer.field; // race[RaceStructFieldRW1]: read Outer.field
          Inner inner = outer.inner;
          inner.field = one; // race[RaceStructFieldRW2]: write Inner.field
        });
  }

  // Go: RaceStructFieldRW3
  private static void structureOfArray() throws Exception {
    Outer[] all = {new Outer()};
    Go.unordered(
        () -> all[0].inner.field = 1, // race[RaceStructFieldRW3]: write Inner.field
        () -> all[0].field = all[0].inner.field); // race[RaceStructFieldRW3]: read Inner.field
  }

  /** Where calls put their results. */
  static final class Results {
    String name;
    Object made;
    int[] all;
    int sum;
  }

  // Go: RaceIssue12664
  // Go: RaceIssue12664_2
  // Go: RaceIssue12664_3
  // Go: RaceIssue12664_4
  private static void issue12664() throws Exception {
    Results r = new Results();
    Go.unordered(
        () -> {
          r.name = "first"; // race[RaceIssue12664]: write Results.name
          r.made = ""; // race[RaceIssue12664_2]: write Results.made
          r.all = new int[1]; // race[RaceIssue12664_3]: write Results.all
          r.sum = 1; // race[RaceIssue12664_4]: write Results.sum
        },
        () -> {
          r.name = String.valueOf('s'); // race[RaceIssue12664]: write Results.name
          r.made = identity(new V()); // race[RaceIssue12664_2]: write Results.made
          r.all = new int[twice(1)]; // race[RaceIssue12664_3]: write Results.all
          r.sum = twice(2); // race[RaceIssue12664_4]: write Results.sum
        });
  }
}
