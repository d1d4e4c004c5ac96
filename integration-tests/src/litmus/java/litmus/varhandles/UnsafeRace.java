package litmus.varhandles;

import java.lang.reflect.Field;
import litmus.Rendezvous;
import litmus.Threads;
import sun.misc.Unsafe;

/** The plain methods of sun.misc.Unsafe are plain accesses and order nothing. */
public final class UnsafeRace {
  int value;

  private static final Unsafe UNSAFE = unsafe();

  private static Unsafe unsafe() {
    try {
      Field field = Unsafe.class.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      return (Unsafe) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  public static void main(String[] args) throws Exception {
    UnsafeRace shared = new UnsafeRace();
    long offset = UNSAFE.objectFieldOffset(UnsafeRace.class.getDeclaredField("value"));
    Threads.run(
        () -> {
          UNSAFE.putInt(shared, offset, 1); // race[v]: write UnsafeRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.value = 2; // race[v]: write UnsafeRace.value
        });
  }
}
