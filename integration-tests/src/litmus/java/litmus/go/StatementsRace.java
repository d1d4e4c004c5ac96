package litmus.go;

/** Accesses in conditions, switches, loops and blocks. */
public final class StatementsRace {
  public static void main(String[] args) throws Exception {
    condition();
    conditionOfLabel();
    body();
    fallThrough();
    issue6418();
    type();
    typeBody();
    issue5890();
    range();
    initialization();
    test();
    increment();
    block();
    blockCalls();
    structure();
    array();
  }

  // Go: RaceCaseCondition
  private static void condition() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 2, // race[RaceCaseCondition]: write V.x
        () -> {
          switch (v.x) { // race[RaceCaseCondition]: read V.x
            case 1 -> v.y = 1;
            default -> v.y = 2;
          }
        });
  }

  // Go: RaceCaseCondition2
  private static void conditionOfLabel() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 2, // race[RaceCaseCondition2]: write V.x
        () -> {
          if (v.y == 1) {
            v.n = 1;
          } else if (v.x == 1) { // race[RaceCaseCondition2]: read V.x
            v.n = 2;
          }
        });
  }

  // Go: RaceCaseBody
  private static void body() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.y = 1, // race[RaceCaseBody]: write V.y
        () -> {
          switch (v.x) {
            case 0 -> v.y = 2; // race[RaceCaseBody]: write V.y
            default -> v.x = 1;
          }
        });
  }

  // Go: RaceCaseFallthrough
  private static void fallThrough() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.y = 1, // race[RaceCaseFallthrough]: write V.y
        () -> {
          switch (v.x) {
            case 0:
              v.n = 1;
            // fall through
            case 1:
              v.y = 2; // race[RaceCaseFallthrough]: write V.y
              break;
            default:
              v.x = 1;
          }
        });
  }

  // Go: RaceCaseIssue6418
  private static void issue6418() throws Exception {
    int[] a = new int[2];
    int[] keys = new int[3];
    Go.unordered(
        () -> keys[1] = 1, // race[RaceCaseIssue6418]: write element of int[]
        () -> {
          switch (a[keys[1]]) { // race[RaceCaseIssue6418]: read element of int[]
            case 5 -> a[0] = 1;
            default -> a[1] = 1;
          }
        });
  }

  // Go: RaceCaseType
  private static void type() throws Exception {
    V v = new V();
    v.o = "text";
    Go.unordered(
        () -> v.o = 1, // race[RaceCaseType]: write V.o
        () -> v.b = v.o instanceof String); // race[RaceCaseType]: read V.o
  }

  // Go: RaceCaseTypeBody
  private static void typeBody() throws Exception {
    V v = new V();
    v.o = "text";
    Go.unordered(
        () -> v.y = 1, // race[RaceCaseTypeBody]: write V.y
        () -> {
          if (v.o instanceof String) {
            v.y = 2; // race[RaceCaseTypeBody]: write V.y
          }
        });
  }

  // Go: RaceCaseTypeIssue5890
  private static void issue5890() throws Exception {
    V v = new V();
    v.o = new V();
    Go.unordered(
        () -> ((V) v.o).x = 1, // race[RaceCaseTypeIssue5890]: write V.x
        () -> {
          if (v.o instanceof V inner) {
            v.y = inner.x; // race[RaceCaseTypeIssue5890]: read V.x
          }
        });
  }

  // Go: RaceRange
  private static void range() throws Exception {
    int[] a = new int[2];
    V v = new V();
    Go.unordered(
        () -> a[1] = 1, // race[RaceRange]: write element of int[]
        () -> {
          for (int each : a) { // race[RaceRange]: read element of int[]
            v.y += each;
          }
        });
  }

  // Go: RaceForInit
  private static void initialization() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceForInit]: write V.x
        () -> {
          for (int i = v.x; i < 0; i++) { // race[RaceForInit]: read V.x
            v.y = i;
          }
        });
  }

  // Go: RaceForTest
  private static void test() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceForTest]: write V.x
        () -> {
          for (int i = 0; i < v.x; i++) { // race[RaceForTest]: read V.x
            v.y = i;
          }
        });
  }

  // Go: RaceForIncr
  private static void increment() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceForIncr]: write V.x
        () -> {
          for (int i = 0; i < 1; i += 1 + v.x) { // race[RaceForIncr]: read V.x
            v.y = i;
          }
        });
  }

  // Go: RaceBlockAs
  private static void block() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.y = v.x, // race[RaceBlockAs]: write V.y
        () -> {
          int x = 1;
          {
            int y = 2;
            v.y = x + y; // race[RaceBlockAs]: write V.y
          }
        });
  }

  // Go: RaceBlockCall1
  // Go: RaceBlockCall2
  // Go: RaceBlockCall3
  // Go: RaceBlockCall4
  // Go: RaceBlockCall5
  // Go: RaceBlockCall6
  private static void blockCalls() throws Exception {
    V v = new V();
    V w = new V();
    Go.unordered(
        () -> {
          v.x = 1; // race[RaceBlockCall1]: write V.x
          v.y = 1; // race[RaceBlockCall2]: write V.y
          v.n = 1; // race[RaceBlockCall3]: write V.n
          v.d = 1; // race[RaceBlockCall4]: write V.d
          v.f = 1; // race[RaceBlockCall5]: write V.f
          v.c = 1; // race[RaceBlockCall6]: write V.c
        },
        () -> {
          w.y = Math.abs(v.x); // race[RaceBlockCall1]: read V.x
          w.y = Math.max(1, v.y); // race[RaceBlockCall2]: read V.y
          w.n = Math.max(v.n, w.y) + 1; // race[RaceBlockCall3]: read V.n
          w.d = w.y == 1 ? Math.sin(v.d) : 0; // race[RaceBlockCall4]: read V.d
          w.s = new StringBuilder().append(v.f).toString(); // race[RaceBlockCall5]: read V.f
          w.o = new int[] {w.increment(), v.c}; // race[RaceBlockCall6]: read V.c
        });
  }

  // Go: RaceStructInit
  private static void structure() throws Exception {
    record Pair(int one, int two) {}
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceStructInit]: write V.x
        () -> v.o = new Pair(v.y, v.x)); // race[RaceStructInit]: read V.x
  }

  // Go: RaceArrayInit
  private static void array() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceArrayInit]: write V.x
        () -> v.a = new int[] {0, v.x}); // race[RaceArrayInit]: read V.x
  }
}
