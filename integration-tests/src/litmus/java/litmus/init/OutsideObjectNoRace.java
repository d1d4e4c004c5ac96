package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * What an initializer does to objects of others is before later uses of the class as well (JLS
 * 12.4.2).
 */
public final class OutsideObjectNoRace {
  static final int[] ELEMENT = new int[1];
  static int value;

  static final class Holder {
    static final Object LOCK = new Object();

    static {
      value = 1;
      ELEMENT[0] = 1;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          Object lock = Holder.LOCK;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Object lock = Holder.LOCK;
          value++;
          ELEMENT[0]++;
        });
  }
}
