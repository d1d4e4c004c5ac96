package litmus.contracts;

import litmus.Rendezvous;

/** As {@link Gate}, by static methods. */
final class StaticGate {
  private StaticGate() {}

  static void open(String[] key) {
    Rendezvous.signal(1);
  }

  static void pass(Object key) {
    Rendezvous.await(1);
    throw new IllegalStateException("on purpose");
  }
}
