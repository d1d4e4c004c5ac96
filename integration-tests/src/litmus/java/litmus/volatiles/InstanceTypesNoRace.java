package litmus.volatiles;

import litmus.Threads;

/**
 * A write to a volatile field happens-before every subsequent read of it (JLS 17.4.5), whatever its
 * type.
 */
public final class InstanceTypesNoRace {
  volatile boolean z;
  volatile byte b;
  volatile short s;
  volatile char c;
  volatile int i;
  volatile long j;
  volatile float f;
  volatile double d;
  volatile Object o;
  int byBoolean;
  int byByte;
  int byShort;
  int byChar;
  int byInt;
  int byLong;
  int byFloat;
  int byDouble;
  int byReference;

  public static void main(String[] args) throws Exception {
    InstanceTypesNoRace shared = new InstanceTypesNoRace();
    Threads.run(
        () -> {
          shared.byBoolean = 1;
          shared.z = true;
          shared.byByte = 1;
          shared.b = -1;
          shared.byShort = 1;
          shared.s = -2;
          shared.byChar = 1;
          shared.c = 0xffff;
          shared.byInt = 1;
          shared.i = -3;
          shared.byLong = 1;
          shared.j = Long.MIN_VALUE;
          shared.byFloat = 1;
          shared.f = 1.5f;
          shared.byDouble = 1;
          shared.d = 2.5;
          shared.byReference = 1;
          shared.o = "o";
        },
        () -> {
          while (!shared.z) {
            Thread.onSpinWait();
          }
          shared.byBoolean++;
          while (shared.b != -1) {
            Thread.onSpinWait();
          }
          shared.byByte++;
          while (shared.s != -2) {
            Thread.onSpinWait();
          }
          shared.byShort++;
          while (shared.c != 0xffff) {
            Thread.onSpinWait();
          }
          shared.byChar++;
          while (shared.i != -3) {
            Thread.onSpinWait();
          }
          shared.byInt++;
          while (shared.j != Long.MIN_VALUE) {
            Thread.onSpinWait();
          }
          shared.byLong++;
          while (shared.f != 1.5f) {
            Thread.onSpinWait();
          }
          shared.byFloat++;
          while (shared.d != 2.5) {
            Thread.onSpinWait();
          }
          shared.byDouble++;
          while (shared.o == null) {
            Thread.onSpinWait();
          }
          shared.byReference++;
        });
  }
}
