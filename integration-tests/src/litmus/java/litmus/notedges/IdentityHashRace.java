package litmus.notedges;

import litmus.Rendezvous;
import litmus.Threads;

/** Object.hashCode, getClass and instanceof order nothing. */
public final class IdentityHashRace {
  int value;

  public static void main(String[] args) throws Exception {
    IdentityHashRace shared = new IdentityHashRace();
    Threads.run(
        () -> {
          shared.value = shared.hashCode(); // race[v]: write IdentityHashRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Object any = shared;
          if (any.hashCode() != 0
              && any instanceof IdentityHashRace
              && any.getClass() == IdentityHashRace.class) {
            shared.value = 2; // race[v]: write IdentityHashRace.value
          }
        });
    // diagnosis[v]: none
  }
}
