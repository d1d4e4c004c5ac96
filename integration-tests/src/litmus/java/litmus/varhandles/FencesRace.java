package litmus.varhandles;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A release fence orders nothing for who has no acquire fence behind an opaque load (javadoc of
 * VarHandle fences, as in C11).
 */
public final class FencesRace {
  int flag;
  int value;

  private static final VarHandle FLAG;

  static {
    try {
      FLAG = MethodHandles.lookup().findVarHandle(FencesRace.class, "flag", int.class);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws Exception {
    FencesRace shared = new FencesRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write FencesRace.value
          VarHandle.releaseFence();
          FLAG.setOpaque(shared, 1);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          VarHandle.acquireFence(); // too early
          assert (int) FLAG.getOpaque(shared) == 1;
          shared.value = 2; // race[v]: write FencesRace.value
        });
  }
}
