package litmus.varhandles;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import litmus.Threads;

/** Volatile mode orders, though the field is plain (javadoc of VarHandle). */
public final class VolatileModeNoRace {
  int flag;
  static int perClass;
  int byField;
  int byStatic;
  int byElement;
  private static final VarHandle FLAG;
  private static final VarHandle PER_CLASS;
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);

  static {
    try {
      FLAG = MethodHandles.lookup().findVarHandle(VolatileModeNoRace.class, "flag", int.class);
      PER_CLASS =
          MethodHandles.lookup()
              .findStaticVarHandle(VolatileModeNoRace.class, "perClass", int.class);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws Exception {
    VolatileModeNoRace shared = new VolatileModeNoRace();
    int[] array = new int[2];
    Threads.run(
        () -> {
          shared.byField = 1;
          FLAG.setVolatile(shared, 1);
          shared.byStatic = 1;
          int before = (int) PER_CLASS.getAndAdd(1);
          shared.byElement = 1;
          assert ELEMENT.compareAndSet(array, 1, 0, 1);
        },
        () -> {
          while ((int) FLAG.getVolatile(shared) == 0) {
            Thread.onSpinWait();
          }
          shared.byField++;
          while ((int) PER_CLASS.getVolatile() == 0) {
            Thread.onSpinWait();
          }
          shared.byStatic++;
          while ((int) ELEMENT.getAcquire(array, 1) == 0) {
            Thread.onSpinWait();
          }
          shared.byElement++;
        });
  }
}
