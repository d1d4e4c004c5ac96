package litmus.accesses;

import java.lang.reflect.Field;
import litmus.Rendezvous;
import litmus.Threads;

/** Field.get and Field.set access the field (java.lang.reflect.Field). */
public final class ReflectionRace {
  int value;

  public static void main(String[] args) throws Exception {
    Field field = ReflectionRace.class.getDeclaredField("value");
    ReflectionRace shared = new ReflectionRace();
    Threads.run(
        () -> {
          field.setInt(shared, 1); // race[v]: write ReflectionRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = shared.value; // race[v]: read ReflectionRace.value
        });
  }
}
