package litmus.accesses;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A method handle to a field accesses it in plain mode (javadoc of
 * MethodHandles.Lookup.findSetter).
 */
public final class FieldHandleRace {
  int value;

  public static void main(String[] args) throws Exception {
    MethodHandle setter =
        MethodHandles.lookup().findSetter(FieldHandleRace.class, "value", int.class);
    FieldHandleRace shared = new FieldHandleRace();
    Threads.run(
        () -> {
          try {
            setter.invokeExact(shared, 1); // race[v]: write FieldHandleRace.value
          } catch (Throwable e) {
            throw new AssertionError(e);
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = shared.value; // race[v]: read FieldHandleRace.value
        });
  }
}
