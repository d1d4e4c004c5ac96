package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/** A compile-time constant is no use of its class (JLS 12.4.1, 4.12.4). */
public final class ConstantRace {
  static int value;

  static final class Holder {
    static final int CONSTANT = 4;
    static final Object LOCK = new Object();

    static {
      value = 1; // race[v]: write ConstantRace.value
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
          value = Holder.CONSTANT; // race[v]: write ConstantRace.value
        });
  }
}
