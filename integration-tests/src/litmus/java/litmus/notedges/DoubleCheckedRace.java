package litmus.notedges;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * Double-checked locking of a plain field: the first check races, and so do the fields of the
 * object (JLS 17.4.5).
 */
public final class DoubleCheckedRace {
  private static DoubleCheckedRace instance;
  int value;

  static DoubleCheckedRace instance() {
    if (instance == null) { // race[i]: read DoubleCheckedRace.instance
      synchronized (DoubleCheckedRace.class) {
        if (instance == null) {
          DoubleCheckedRace fresh = new DoubleCheckedRace();
          fresh.value = 42; // race[v]: write DoubleCheckedRace.value
          instance = fresh; // race[i]: write DoubleCheckedRace.instance
        }
      }
    }
    return instance; // race[i]: read DoubleCheckedRace.instance
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          instance();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = instance().value; // race[v]: read DoubleCheckedRace.value
        });
    // diagnosis[i]: double-checked-locking
    // diagnosis[v]: unsafe-publication
    // consequence[v]: i
  }
}
