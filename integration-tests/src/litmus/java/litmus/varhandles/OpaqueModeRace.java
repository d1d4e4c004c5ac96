package litmus.varhandles;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import litmus.Threads;

/** Opaque mode is atomic and orders nothing: other variables race (javadoc of VarHandle). */
public final class OpaqueModeRace {
  int flag;
  int value;
  private static final VarHandle FLAG;

  static {
    try {
      FLAG = MethodHandles.lookup().findVarHandle(OpaqueModeRace.class, "flag", int.class);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws Exception {
    OpaqueModeRace shared = new OpaqueModeRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write OpaqueModeRace.value
          FLAG.setOpaque(shared, 1);
        },
        () -> {
          while ((int) FLAG.getOpaque(shared) == 0) {
            Thread.onSpinWait();
          }
          shared.value = 2; // race[v]: write OpaqueModeRace.value
        });
  }
}
