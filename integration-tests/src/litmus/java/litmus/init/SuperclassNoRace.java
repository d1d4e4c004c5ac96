package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * The superclass is initialized before the class (JLS 12.4.2, step 7): both come to who uses the
 * subclass.
 */
public final class SuperclassNoRace {
  static class Base {
    static int base = Integer.getInteger("litmus.number", 7);
    int field = base;
  }

  static final class Derived extends Base {
    static int derived = base + 1;
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          assert Derived.derived == 8;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert Derived.derived == 8;
          assert Derived.base == 7;
          assert new Derived().field == 7;
        });
  }
}
