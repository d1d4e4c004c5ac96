package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** The writes of a constructor, when the object is handed over by a race. */
public final class RacyPublicationRace {
  static final class Box {
    int value;

    Box(int value) {
      this.value = value; // race[v]: write Box.value
    }
  }

  static Box box;

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          box = new Box(42); // race[b]: write RacyPublicationRace.box
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Box seen = box; // race[b]: read RacyPublicationRace.box
          int value = seen.value; // race[v]: read Box.value
          assert value == 42;
        });
    // diagnosis[b]: unsafe-publication
    // diagnosis[v]: unsafe-publication
    // consequence[v]: b
  }
}
