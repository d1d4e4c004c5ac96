package litmus.stack;

import java.lang.reflect.Method;
import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** An access in a method called by reflection. */
public final class ReflectiveCallRace {
  int value;

  public void write(int number) {
    value = Witness.here(number); // race[v]: write ReflectiveCallRace.value
  }

  public static void main(String[] args) throws Exception {
    ReflectiveCallRace shared = new ReflectiveCallRace();
    Method write = ReflectiveCallRace.class.getMethod("write", int.class);
    Threads.run(
        () -> {
          write.invoke(shared, 1);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          write.invoke(shared, 2);
        });
  }
}
