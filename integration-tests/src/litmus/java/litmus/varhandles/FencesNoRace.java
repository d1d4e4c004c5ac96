package litmus.varhandles;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import litmus.Threads;

/**
 * An opaque store after a release fence that is read by an opaque load before an acquire fence
 * orders (javadoc of VarHandle fences, as in C11).
 */
public final class FencesNoRace {
  int flag;
  int value;
  private static final VarHandle FLAG;

  static {
    try {
      FLAG = MethodHandles.lookup().findVarHandle(FencesNoRace.class, "flag", int.class);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws Exception {
    FencesNoRace shared = new FencesNoRace();
    Threads.run(
        () -> {
          shared.value = 1;
          VarHandle.releaseFence();
          FLAG.setOpaque(shared, 1);
        },
        () -> {
          while ((int) FLAG.getOpaque(shared) == 0) {
            Thread.onSpinWait();
          }
          VarHandle.acquireFence();
          shared.value++;
        });
  }
}
