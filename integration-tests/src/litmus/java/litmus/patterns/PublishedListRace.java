package litmus.patterns;

import litmus.Rendezvous;
import litmus.Threads;

/** An object with fields that is stored where another thread finds it: and so do its fields. */
public final class PublishedListRace {
  static final class Box {
    int[] items;
  }

  private Box box;

  public static void main(String[] args) throws Exception {
    PublishedListRace shared = new PublishedListRace();
    Threads.run(
        () -> {
          Box fresh = new Box();
          fresh.items = new int[] {1}; // race[i]: write Box.items; race[e]: write element of int[]
          shared.box = fresh; // race[b]: write PublishedListRace.box
          Rendezvous.signal(1); // diagnosis[b]: unsafe-publication
        },
        () -> {
          Rendezvous.await(1);
          Box seen = shared.box; // race[b]: read PublishedListRace.box
          int[] items = seen.items; // race[i]: read Box.items
          int first = items[0]; // race[e]: read element of int[]
          assert first == 1; // consequence[i]: b
        });
    // consequence[e]: b
  }
}
