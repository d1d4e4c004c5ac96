package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/** What the initializing thread did before comes with the initialization (JLS 12.4.2, 17.4.5). */
public final class BeforeInitializationNoRace {
  static int value;

  static final class Holder {
    static final Object LOCK = new Object();
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          value = 1;
          Object lock = Holder.LOCK;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Object lock = Holder.LOCK;
          value++;
        });
  }
}
