package litmus.stack;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** An access in a method called through a method handle. */
public final class MethodHandleCallRace {
  int value;

  void write(int number) {
    value = Witness.here(number); // race[v]: write MethodHandleCallRace.value
  }

  static void call(MethodHandle handle, MethodHandleCallRace target) throws Exception {
    try {
      handle.invokeExact(target, 1);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws Exception {
    MethodHandleCallRace shared = new MethodHandleCallRace();
    MethodHandle write =
        MethodHandles.lookup()
            .findVirtual(
                MethodHandleCallRace.class, "write", MethodType.methodType(void.class, int.class));
    Threads.run(
        () -> {
          call(write, shared);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          call(write, shared);
        });
  }
}
