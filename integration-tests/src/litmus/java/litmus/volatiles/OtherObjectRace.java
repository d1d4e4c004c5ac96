package litmus.volatiles;

import litmus.Rendezvous;
import litmus.Threads;

/** The volatile field of another object is another variable (JLS 17.4.5). */
public final class OtherObjectRace {
  volatile boolean ready;
  int value;

  public static void main(String[] args) throws Exception {
    OtherObjectRace shared = new OtherObjectRace();
    OtherObjectRace other = new OtherObjectRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write OtherObjectRace.value
          shared.ready = true;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          if (!other.ready) {
            shared.value = 2; // race[v]: write OtherObjectRace.value
          }
        });
  }
}
