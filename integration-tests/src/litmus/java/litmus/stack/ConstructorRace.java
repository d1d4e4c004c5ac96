package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** An access in a constructor called by the constructor of a subclass. */
public final class ConstructorRace {
  static int created;

  static class Base {
    Base() {
      created = Witness.here(1); // race[v]: write ConstructorRace.created
    }
  }

  static final class Derived extends Base {
    final int number;

    Derived(int number) {
      super();
      this.number = number;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          new Derived(1);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          new Derived(2);
        });
  }
}
