package litmus.go;

/** Accesses in every place an expression can have. */
public final class ExpressionsRace {
  static int global;
  static int otherGlobal;

  public static void main(String[] args) throws Exception {
    globals();
    closures();
    closures32();
    plus();
    plusTwice();
    complement();
    divide();
    divideByConstant();
    modulo();
    moduloConstant();
    and();
    andLeft();
    or();
    orLeft();
    text();
    pointer();
    string();
    twoWrites();
    character();
    indirection();
    address();
    cast();
  }

  private static void writeGlobal() {
    global = 1; // race[RaceIntRWGlobalFuncs]: write ExpressionsRace.global
  }

  private static void readGlobal() {
    otherGlobal = global; // race[RaceIntRWGlobalFuncs]: read ExpressionsRace.global
  }

  // Go: RaceIntRWGlobalFuncs
  private static void globals() throws Exception {
    Go.unordered(ExpressionsRace::writeGlobal, ExpressionsRace::readGlobal);
  }

  // Go: RaceIntRWClosures
  private static void closures() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.y = v.x, // race[RaceIntRWClosures]: read V.x
        () -> v.x = 1); // race[RaceIntRWClosures]: write V.x
  }

  // Go: RaceInt32RWClosures
  private static void closures32() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.f = 2, // race[RaceInt32RWClosures]: write V.f
        () -> v.y = (int) v.f); // race[RaceInt32RWClosures]: read V.f
  }

  // Go: RacePlus
  private static void plus() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.y = v.x + 1, // race[RacePlus]: read V.x
        () -> v.x = 1); // race[RacePlus]: write V.x
  }

  // Go: RacePlus2
  private static void plusTwice() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.y = 1 + v.x + v.x, // race[RacePlus2]: read V.x
        () -> v.x += 2); // race[RacePlus2]: write V.x
  }

  // Go: RaceComplement
  private static void complement() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.y = ~v.x, // race[RaceComplement]: read V.x
        () -> v.x = 1); // race[RaceComplement]: write V.x
  }

  // Go: RaceDiv
  private static void divide() throws Exception {
    V v = new V();
    v.x = 3;
    Go.unordered(
        () -> v.y = 5 / v.x, // race[RaceDiv]: read V.x
        () -> v.x = 1); // race[RaceDiv]: write V.x
  }

  // Go: RaceDivConst
  private static void divideByConstant() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.n = v.x / 7, // race[RaceDivConst]: read V.x
        () -> v.x = 1); // race[RaceDivConst]: write V.x
  }

  // Go: RaceMod
  private static void modulo() throws Exception {
    V v = new V();
    v.x = 3;
    Go.unordered(
        () -> v.y = 5 % v.x, // race[RaceMod]: read V.x
        () -> v.x = 1); // race[RaceMod]: write V.x
  }

  // Go: RaceModConst
  private static void moduloConstant() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.n = v.x % 8, // race[RaceModConst]: read V.x
        () -> v.x = 1); // race[RaceModConst]: write V.x
  }

  // Go: RaceAnd
  private static void and() throws Exception {
    V v = new V();
    v.y = 1;
    Go.unordered(
        () -> v.x = 1, // race[RaceAnd]: write V.x
        () -> v.b = v.y == 1 && v.x == 1); // race[RaceAnd]: read V.x
  }

  // Go: RaceAnd2
  private static void andLeft() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceAnd2]: write V.x
        () -> v.b = v.x == 0 && v.y == 1); // race[RaceAnd2]: read V.x
  }

  // Go: RaceOr
  private static void or() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceOr]: write V.x
        () -> v.b = v.y == 1 || v.x == 1); // race[RaceOr]: read V.x
  }

  // Go: RaceOr2
  private static void orLeft() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.x = 1, // race[RaceOr2]: write V.x
        () -> v.b = v.x == 1 || v.y == 1); // race[RaceOr2]: read V.x
  }

  // Go: RaceSprint
  private static void text() throws Exception {
    V v = new V();
    Go.unordered(
        () -> String.valueOf(v.x), // race[RaceSprint]: read V.x
        () -> v.x = 1); // race[RaceSprint]: write V.x
  }

  // Go: RaceIntptrRW
  private static void pointer() throws Exception {
    V v = new V();
    v.p = new V();
    Go.unordered(
        () -> v.p.x = 5, // race[RaceIntptrRW]: write V.x
        () -> v.y = v.p.x); // race[RaceIntptrRW]: read V.x
  }

  // Go: RaceStringRW
  private static void string() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.s = "abacaba", // race[RaceStringRW]: write V.s
        () -> v.o = v.s); // race[RaceStringRW]: read V.s
  }

  // Go: RaceFloat64WW
  private static void twoWrites() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.d = 1, // race[RaceFloat64WW]: write V.d
        () -> v.d = 2); // race[RaceFloat64WW]: write V.d
  }

  // Go: RaceRune
  private static void character() throws Exception {
    V v = new V();
    Go.unordered(
        () -> v.c = 'a', // race[RaceRune]: write V.c
        () -> v.s = "b" + v.c); // race[RaceRune]: read V.c
  }

  // Go: RaceIndirection
  private static void indirection() throws Exception {
    V v = new V();
    v.p = new V();
    v.p.p = new V();
    Go.unordered(
        () -> v.p.p.x = 1, // race[RaceIndirection]: write V.x
        () -> v.p.p.x = 2); // race[RaceIndirection]: write V.x
  }

  // Go: RaceAddrExpr
  private static void address() throws Exception {
    V v = new V();
    v.p = new V();
    Go.unordered(
        () -> v.o = v.p.p, // race[RaceAddrExpr]: read V.p
        () -> v.p.p = v); // race[RaceAddrExpr]: write V.p
  }

  // Go: RaceTypeAssert
  private static void cast() throws Exception {
    V v = new V();
    v.o = "text";
    Go.unordered(
        () -> v.s = (String) v.o, // race[RaceTypeAssert]: read V.o
        () -> v.o = null); // race[RaceTypeAssert]: write V.o
  }
}
