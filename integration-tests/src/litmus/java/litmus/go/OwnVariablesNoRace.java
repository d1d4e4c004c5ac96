package litmus.go;

import java.util.function.IntSupplier;
import litmus.Threads;

/** The clean twins of what the others race on: other variables, other parts, or reads only. */
public final class OwnVariablesNoRace {
  public static void main(String[] args) throws Exception {
    reads();
    switches();
    ranges();
    loops();
    operators();
    fields();
    functions();
    underLock();
    address();
    rangeOverElements();
  }

  // Go: NoRaceIntRWClosures
  // Go: NoRaceFuncArgsRW
  // Go: NoRaceAsFunc4
  private static void reads() throws Exception {
    V v = new V();
    V mine = new V();
    V other = new V();
    Go.unordered(() -> mine.y = Math.abs(v.x), () -> other.y = v.x + Math.max(v.x, 1));
  }

  // Go: NoRaceCase
  // Go: NoRaceCaseFallthrough
  private static void switches() throws Exception {
    V v = new V();
    Threads.Body body =
        () -> {
          V mine = new V();
          switch (v.x) {
            case 0:
              mine.y = 1;
            // fall through
            case 1:
              mine.y += 1;
              break;
            default:
              v.y = 1;
          }
        };
    Go.unordered(body, body);
  }

  // Go: NoRaceRange
  // Go: NoRaceRangeIssue5446
  private static void ranges() throws Exception {
    int[] a = new int[3];
    int[][] rows = {{1}, {2}};
    Threads.Body body =
        () -> {
          int sum = 0;
          for (int each : a) {
            sum += each;
          }
          for (int[] row : rows) {
            sum += row[0];
          }
        };
    Go.unordered(body, body);
  }

  // Go: NoRaceForInit
  // Go: NoRaceForIncr
  private static void loops() throws Exception {
    V v = new V();
    Go.unordered(
        () -> {
          for (int i = 0; i < 2; i++) {
            v.y = i;
          }
        },
        () -> {
          for (int i = v.x; i < 2; i += v.x + 1) {
            v.n = i;
          }
        });
  }

  // Go: NoRacePlus
  // Go: NoRaceAnd
  // Go: NoRaceOr
  // Go: NoRaceShortCalc
  // Go: NoRaceShortCalc2
  private static void operators() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1,
        () -> {
          v.n = v.y + v.y;
          v.b = v.y == 1 && v.x == 1;
          v.b = v.y == 0 || v.x == 1;
          v.b = (v.y != 0 && v.x++ == 0) | (v.y == 0 || v.x-- == 0);
        });
  }

  // Go: NoRaceStructFieldRW1
  // Go: NoRaceStructFieldRW2
  private static void fields() throws Exception {
    V v = new V();
    v.p = new V();
    Go.unordered(
        () -> {
          v.x = 1;
          v.p.x = 1;
        },
        () -> {
          v.y = 1;
          v.n = v.p.y;
        });
  }

  // Go: NoRaceMethodValue
  private static void functions() throws Exception {
    V v = new V();
    Go.unordered(
        () -> {
          IntSupplier mine = v::increment;
        },
        () -> v.x = 1);
  }

  // Go: NoRaceFuncUnlock
  private static void underLock() throws Exception {
    V v = new V();
    Threads.Body body =
        () -> {
          synchronized (v) {
            v.x = v.increment();
          }
        };
    Go.unordered(body, body);
  }

  // Go: NoRaceAddrExpr
  private static void address() throws Exception {
    V v = new V();
    v.p = new V();
    v.p.p = new V();
    Go.unordered(() -> v.p.p.x = 1, () -> v.o = v.p.p);
  }

  // Go: NoRaceRangeFuncIterator
  private static void rangeOverElements() throws Exception {
    java.util.List<V> all = java.util.List.of(new V(), new V());
    Go.unordered(
        () -> {
          for (V each : all) {
            each.x = 1;
            break;
          }
        },
        () -> all.forEach(each -> each.y++));
  }
}
