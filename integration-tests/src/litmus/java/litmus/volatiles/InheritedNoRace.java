package litmus.volatiles;

import litmus.Threads;

/** A volatile field is one variable, whether reached through the superclass or a subclass. */
public final class InheritedNoRace {
  static class Base {
    volatile boolean ready;
  }

  static final class Derived extends Base {
    int value;

    boolean isReady() {
      return ready;
    }
  }

  public static void main(String[] args) throws Exception {
    Derived shared = new Derived();
    Base view = shared;
    Threads.run(
        () -> {
          shared.value = 1;
          view.ready = true;
        },
        () -> {
          while (!shared.isReady()) {
            Thread.onSpinWait();
          }
          shared.value = 2;
        });
  }
}
