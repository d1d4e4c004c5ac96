package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * Class.forName initializes (JLS 12.4.1, reflective methods); a later use by another thread is
 * ordered.
 */
public final class ReflectionNoRace {
  static final class Holder {
    static int value = Integer.getInteger("litmus.number", 7);
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          Class.forName("litmus.init.ReflectionNoRace$Holder");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert Holder.value == 7;
        });
  }
}
