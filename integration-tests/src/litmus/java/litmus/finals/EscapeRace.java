package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * An object that leaks from its constructor is read before the end of it (JLS 17.5): fields written
 * later race.
 */
public final class EscapeRace {
  static volatile EscapeRace leaked;
  int value;

  EscapeRace() {
    leaked = this;
    value = 1; // race[v]: write EscapeRace.value
    Rendezvous.signal(1);
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          new EscapeRace();
        },
        () -> {
          Rendezvous.await(1);
          int seen = leaked.value; // race[v]: read EscapeRace.value
        });
    // diagnosis[v]: read-during-initialization
  }
}
