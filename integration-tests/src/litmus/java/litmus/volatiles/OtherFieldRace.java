package litmus.volatiles;

import litmus.Rendezvous;
import litmus.Threads;

/** Two volatile fields of one object are two variables (JLS 17.4.5). */
public final class OtherFieldRace {
  volatile boolean one;
  volatile boolean other;
  int value;

  public static void main(String[] args) throws Exception {
    OtherFieldRace shared = new OtherFieldRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write OtherFieldRace.value
          shared.one = true;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          if (!shared.other) {
            shared.value = 2; // race[v]: write OtherFieldRace.value
          }
        });
    // diagnosis[v]: none
  }
}
