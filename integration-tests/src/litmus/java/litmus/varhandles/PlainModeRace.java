package litmus.varhandles;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import litmus.Rendezvous;
import litmus.Threads;

/** Plain mode is a plain access: it races with a write in volatile mode (javadoc of VarHandle). */
public final class PlainModeRace {
  int value;
  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(PlainModeRace.class, "value", int.class);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws Exception {
    PlainModeRace shared = new PlainModeRace();
    Threads.run(
        () -> {
          VALUE.setVolatile(shared, 1); // race[v]: atomic write PlainModeRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = (int) VALUE.get(shared); // race[v]: read PlainModeRace.value
        });
    // diagnosis[v]: none
  }
}
