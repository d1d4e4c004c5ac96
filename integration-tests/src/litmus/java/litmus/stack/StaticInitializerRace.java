package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** An access in a static initializer, below the access that caused it. */
public final class StaticInitializerRace {
  static int count;

  static final class One {
    static int value;

    static {
      count = Witness.here(1); // race[v]: write StaticInitializerRace.count
    }
  }

  static final class Other {
    static int value;

    static {
      count = Witness.here(2); // race[v]: write StaticInitializerRace.count
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          One.value = 1;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Other.value = 1;
        });
  }
}
