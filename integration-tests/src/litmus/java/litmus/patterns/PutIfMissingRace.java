package litmus.patterns;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import litmus.Rendezvous;
import litmus.Threads;

/** A map that is asked, then given what it lacked: what it holds is changed outside its order. */
public final class PutIfMissingRace {
  static final class Hits {
    int count;
  }

  private final ConcurrentMap<String, Hits> map = new ConcurrentHashMap<>();

  void hit(String page) {
    Hits hits = map.get(page);
    if (hits == null) {
      hits = new Hits();
      map.put(page, hits);
    }
    // race[h]: read Hits.count, write Hits.count
    hits.count++; // diagnosis[h]: check-then-act
  }

  public static void main(String[] args) throws Exception {
    PutIfMissingRace shared = new PutIfMissingRace();
    Threads.run(
        () -> {
          shared.hit("index");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.hit("index");
        });
  }
}
