package litmus.accesses;

import java.lang.reflect.Field;
import litmus.Threads;

/** Field.set on a volatile field is a volatile write (java.lang.reflect.Field). */
public final class ReflectionVolatileNoRace {
  volatile boolean ready;
  int value;

  public static void main(String[] args) throws Exception {
    Field field = ReflectionVolatileNoRace.class.getDeclaredField("ready");
    ReflectionVolatileNoRace shared = new ReflectionVolatileNoRace();
    Threads.run(
        () -> {
          shared.value = 1;
          field.setBoolean(shared, true);
        },
        () -> {
          while (!shared.ready) {
            Thread.onSpinWait();
          }
          shared.value++;
        });
  }
}
