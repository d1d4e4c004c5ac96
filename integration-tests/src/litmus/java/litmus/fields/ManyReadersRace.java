package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** A write conflicts with each of several unordered reads before it. */
public final class ManyReadersRace {
  int value;

  public static void main(String[] args) throws Exception {
    ManyReadersRace shared = new ManyReadersRace();
    Threads.run(
        () -> {
          int seen = shared.value; // race[v]: read ManyReadersRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = shared.value; // race[v]: read ManyReadersRace.value
          Rendezvous.signal(2);
        },
        () -> {
          Rendezvous.await(2);
          int seen = shared.value; // race[v]: read ManyReadersRace.value
          Rendezvous.signal(3);
        },
        () -> {
          Rendezvous.await(3);
          shared.value = 1; // race[v]: write ManyReadersRace.value
        });
    // diagnosis[v]: none
  }
}
