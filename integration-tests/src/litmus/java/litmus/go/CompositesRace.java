package litmus.go;

/** Objects with objects inside, and arrays of objects: their own fields are own variables. */
public final class CompositesRace {
  /** A point. */
  static final class P {
    int x;
    int y;
  }

  /** Two points. */
  static final class S {
    P one = new P();
    P two = new P();
  }

  public static void main(String[] args) throws Exception {
    parts();
    whole();
    array();
    pointers();
  }

  // Go: RaceComp
  // Go: RaceComp2
  private static void parts() throws Exception {
    S s = new S();
    Go.unordered(
        () -> {
          s.two.x = 1; // race[RaceComp]: write P.x
          s.one.y = 1; // race[RaceComp2]: write P.y
        },
        () -> {
          s.two.x = 2; // race[RaceComp]: write P.x
          int seen = s.one.y; // race[RaceComp2]: read P.y
        });
  }

  // Go: RaceComp3
  private static void whole() throws Exception {
    S s = new S();
    Go.unordered(
        () -> s.one = new P(), // race[RaceComp3]: write S.one
        () -> s.one.y = 1); // race[RaceComp3]: read S.one
  }

  // Go: RaceCompArray
  private static void array() throws Exception {
    S[] all = {new S(), new S()};
    Go.unordered(
        () -> all[1].two.x = 1, // race[RaceCompArray]: write P.x
        () -> all[1].two.x = 2); // race[RaceCompArray]: write P.x
  }

  // Go: RaceCompPtr
  // Go: RaceCompPtr2
  private static void pointers() throws Exception {
    S s = new S();
    P alias = s.one;
    Go.unordered(
        () -> {
          s.one.x = 1; // race[RaceCompPtr]: write P.x
          s.two = alias; // race[RaceCompPtr2]: write S.two
        },
        () -> {
          alias.x = 2; // race[RaceCompPtr]: write P.x
          int seen = s.two.x + 1; // race[RaceCompPtr2]: read S.two
        });
  }
}
