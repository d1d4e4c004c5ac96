package litmus.volatiles;

import litmus.Threads;

/**
 * A write to a static volatile field happens-before every subsequent read of it (JLS 17.4.5),
 * whatever its type.
 */
public final class StaticTypesNoRace {
  static volatile boolean z;
  static volatile byte b;
  static volatile short s;
  static volatile char c;
  static volatile int i;
  static volatile long j;
  static volatile float f;
  static volatile double d;
  static volatile String o;
  static int byBoolean;
  static int byByte;
  static int byShort;
  static int byChar;
  static int byInt;
  static int byLong;
  static int byFloat;
  static int byDouble;
  static int byReference;

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          byBoolean = 1;
          z = true;
          byByte = 1;
          b = -1;
          byShort = 1;
          s = -2;
          byChar = 1;
          c = 0xffff;
          byInt = 1;
          i = -3;
          byLong = 1;
          j = Long.MIN_VALUE;
          byFloat = 1;
          f = 1.5f;
          byDouble = 1;
          d = 2.5;
          byReference = 1;
          o = "o";
        },
        () -> {
          while (!z) {
            Thread.onSpinWait();
          }
          byBoolean++;
          while (b != -1) {
            Thread.onSpinWait();
          }
          byByte++;
          while (s != -2) {
            Thread.onSpinWait();
          }
          byShort++;
          while (c != 0xffff) {
            Thread.onSpinWait();
          }
          byChar++;
          while (i != -3) {
            Thread.onSpinWait();
          }
          byInt++;
          while (j != Long.MIN_VALUE) {
            Thread.onSpinWait();
          }
          byLong++;
          while (f != 1.5f) {
            Thread.onSpinWait();
          }
          byFloat++;
          while (d != 2.5) {
            Thread.onSpinWait();
          }
          byDouble++;
          while (o == null || o.isEmpty()) {
            Thread.onSpinWait();
          }
          byReference++;
        });
  }
}
