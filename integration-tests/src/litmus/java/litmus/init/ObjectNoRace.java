package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * All that an initializer did is before the first use by another thread, writes to objects too (JLS
 * 12.4.2).
 */
public final class ObjectNoRace {
  private final int[] element = new int[1];
  private int value;

  static final class Holder {
    static final ObjectNoRace INSTANCE = new ObjectNoRace();

    static {
      INSTANCE.value = 1;
      INSTANCE.element[0] = 1;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          assert Holder.INSTANCE.value == 1;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          ObjectNoRace seen = Holder.INSTANCE;
          assert seen.value == 1 && seen.element[0] == 1;
        });
  }
}
