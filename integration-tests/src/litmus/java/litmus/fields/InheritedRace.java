package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** A field belongs to the class that declares it, whichever class the access names (JLS 8.3). */
public final class InheritedRace {
  static class Base {
    int value;
    static int shared;
  }

  static class Middle extends Base {}

  static final class Derived extends Middle {
    void write() {
      value = 2; // race[v]: write Base.value
      shared = 2; // race[s]: write Base.shared
    }
  }

  public static void main(String[] args) throws Exception {
    Derived object = new Derived();
    Middle view = object;
    Threads.run(
        () -> {
          view.value = 1; // race[v]: write Base.value
          Middle.shared = 1; // race[s]: write Base.shared
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          object.write();
        });
    // diagnosis[s]: none
    // diagnosis[v]: none
  }
}
