package litmus.patterns;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * A cached hash that is read twice: the second read may see 0 though the first has not (JLS
 * 17.4.8), so this is not the harmless idiom.
 */
public final class HashReadTwiceRace {
  private final String name = "n";
  private int hash;

  @Override
  public int hashCode() {
    if (hash == 0) { // race[h]: read HashReadTwiceRace.hash
      hash = 31 * name.length(); // race[h]: write HashReadTwiceRace.hash
    }
    return hash; // race[h]: read HashReadTwiceRace.hash
  }

  public static void main(String[] args) throws Exception {
    HashReadTwiceRace shared = new HashReadTwiceRace();
    Threads.run(
        () -> {
          int mine = shared.hashCode(); // diagnosis[h]: lazy-initialization
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int same = shared.hashCode();
        });
  }
}
