package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/** Creating an instance is a use of its class (JLS 12.4.1). */
public final class ConstructorNoRace {
  static int created;

  static final class Holder {
    final int number;

    static {
      created = 1;
    }

    Holder() {
      number = created;
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
          assert new Holder().number == 1;
        });
  }
}
