package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * The hidden field of the superclass is one variable for all who name it (JLS 15.11.2,
 * super.value).
 */
public final class HiddenFieldRace {
  static class Base {
    int value;
  }

  static final class Derived extends Base {
    int value;

    void writeBase() {
      super.value = 2; // race[v]: write Base.value
    }
  }

  public static void main(String[] args) throws Exception {
    Derived object = new Derived();
    Threads.run(
        () -> {
          ((Base) object).value = 1; // race[v]: write Base.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          object.writeBase();
        });
    // diagnosis[v]: none
  }
}
