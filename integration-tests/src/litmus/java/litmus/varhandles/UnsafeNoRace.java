package litmus.varhandles;

import java.lang.reflect.Field;
import litmus.Rendezvous;
import litmus.Threads;
import sun.misc.Unsafe;

/**
 * The volatile, ordered and compare-and-set methods of sun.misc.Unsafe order as those of VarHandle
 * do.
 */
public final class UnsafeNoRace {
  volatile int state;
  int value;
  int other;
  private static final Unsafe UNSAFE = unsafe();
  private static final long STATE = offset();

  private static Unsafe unsafe() {
    try {
      Field field = Unsafe.class.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      return (Unsafe) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("removal")
  private static long offset() {
    try {
      return UNSAFE.objectFieldOffset(UnsafeNoRace.class.getDeclaredField("state"));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("removal")
  public static void main(String[] args) throws Exception {
    UnsafeNoRace shared = new UnsafeNoRace();
    Threads.run(
        () -> {
          shared.value = 1;
          assert UNSAFE.compareAndSwapInt(shared, STATE, 0, 1);
          Rendezvous.signal(1);
          Rendezvous.await(2);
          assert shared.state == 2;
          shared.other++;
        },
        () -> {
          Rendezvous.await(1);
          assert UNSAFE.getIntVolatile(shared, STATE) == 1;
          shared.value++;
          shared.other = 1;
          UNSAFE.putOrderedInt(shared, STATE, 2);
          Rendezvous.signal(2);
        });
  }
}
