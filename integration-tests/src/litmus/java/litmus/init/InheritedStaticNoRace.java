package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/** A static field named through a subclass initializes the class that declares it (JLS 12.4.1). */
public final class InheritedStaticNoRace {
  static class Base {
    static int[] values = {1, 2};
  }

  static final class Derived extends Base {}

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          assert Derived.values[0] == 1;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert Derived.values[1] == 2;
        });
  }
}
