package litmus.varhandles;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * An ordinary read of a field that is written in volatile mode elsewhere is a race (our policy, JLS
 * 17.4.1).
 */
public final class DirectAccessRace {
  int value;
  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(DirectAccessRace.class, "value", int.class);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws Exception {
    DirectAccessRace shared = new DirectAccessRace();
    Threads.run(
        () -> {
          VALUE.setRelease(shared, 1); // race[v]: atomic write DirectAccessRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = shared.value; // race[v]: read DirectAccessRace.value
        });
  }
}
