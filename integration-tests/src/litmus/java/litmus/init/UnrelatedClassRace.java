package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/** The initialization of one class orders nothing for users of another (JLS 12.4.2). */
public final class UnrelatedClassRace {
  static int value;

  static final class Used {
    static final Object LOCK = new Object();

    static void touch() {}
  }

  static final class Unrelated {
    static final Object LOCK = new Object();

    static void touch() {}
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          value = 1; // race[v]: write UnrelatedClassRace.value
          Used.touch();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Unrelated.touch();
          value = 2; // race[v]: write UnrelatedClassRace.value
        });
  }
}
