package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/** To create an array is no use of its element class (JLS 12.4.1). */
public final class ArrayTypeRace {
  static int value;

  static final class Holder {
    static {
      value = 1; // race[v]: write ArrayTypeRace.value
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          new Holder();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Holder[] none = new Holder[3];
          value = none.length; // race[v]: write ArrayTypeRace.value
        });
  }
}
