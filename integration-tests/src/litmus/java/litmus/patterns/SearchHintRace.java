package litmus.patterns;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * Where to begin the next search, found by the one before. The value read goes into the search, but
 * whether it has anything to do with the result cannot be seen here: it is not called an update.
 */
public final class SearchHintRace {
  private final int[] keys = {2, 3, 5, 7, 11, 13};
  private int hint;

  int indexOf(int key) {
    int found = search(key, hint); // race[h]: read SearchHintRace.hint
    hint = found < 0 ? ~found : found + 1; // race[h]: write SearchHintRace.hint
    return found;
  }

  private int search(int key, int start) {
    for (int n = 0, i = start; n < keys.length; n++, i++) {
      if (keys[i % keys.length] == key) {
        return i % keys.length;
      }
    }
    return -1;
  }

  public static void main(String[] args) throws Exception {
    SearchHintRace shared = new SearchHintRace();
    Threads.run(
        () -> {
          int mine = shared.indexOf(5); // diagnosis[h]: none
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int other = shared.indexOf(7);
        });
  }
}
