package litmus.notedges;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * The single-check idiom of a cached hash: benign in its effect, a race all the same (JLS 17.4.5).
 */
public final class SingleCheckRace {
  private final String name;
  private int hash;

  SingleCheckRace(String name) {
    this.name = name;
  }

  @Override
  public int hashCode() {
    int h = hash; // race[v]: read SingleCheckRace.hash
    if (h == 0) {
      h = 31 * name.hashCode() + 7;
      hash = h; // race[v]: write SingleCheckRace.hash
    }
    return h;
  }

  public static void main(String[] args) throws Exception {
    SingleCheckRace shared = new SingleCheckRace("n");
    Threads.run(
        () -> {
          int h = shared.hashCode();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int h = shared.hashCode();
        });
    // diagnosis[v]: single-check
  }
}
