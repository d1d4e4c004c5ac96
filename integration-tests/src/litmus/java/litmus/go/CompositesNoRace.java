package litmus.go;

/** Different fields of one object, and fields of different objects, are different variables. */
public final class CompositesNoRace {
  public static void main(String[] args) throws Exception {
    parts();
    pointers();
  }

  // Go: NoRaceComp
  // Go: NoRaceComp2
  private static void parts() throws Exception {
    V one = new V();
    V two = new V();
    Go.unordered(
        () -> {
          one.x = 1;
          two.y = 1;
        },
        () -> {
          one.y = 1;
          two.x = 1;
        });
  }

  // Go: NoRaceCompPtr
  // Go: NoRaceCompPtr2
  private static void pointers() throws Exception {
    V one = new V();
    one.p = new V();
    Go.unordered(
        () -> {
          one.p.x = 1;
          one.x = 1;
        },
        () -> {
          one.p.y = 1;
          one.y = one.p.p == null ? 1 : 2;
        });
  }
}
