package litmus.volatiles;

import litmus.Rendezvous;
import litmus.Threads;

/** A volatile store through null throws and stores nothing, so it orders nothing (JLS 15.26.1). */
public final class NullReceiverRace {
  volatile int flag;
  int value;

  static void store(NullReceiverRace target) {
    try {
      target.flag = 1;
      throw new AssertionError();
    } catch (NullPointerException e) {
      // As specified.
    }
  }

  public static void main(String[] args) throws Exception {
    NullReceiverRace shared = new NullReceiverRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write NullReceiverRace.value
          store(null);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          if (shared.flag == 0) {
            shared.value = 2; // race[v]: write NullReceiverRace.value
          }
        });
  }
}
