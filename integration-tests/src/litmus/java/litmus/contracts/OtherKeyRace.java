package litmus.contracts;

import io.photofinish.api.HappensBefore;
import litmus.Rendezvous;
import litmus.Threads;

/** Keys are told apart by identity, not by equality, and null is no key (HappensBefore). */
public final class OtherKeyRace {
  int value;

  public static void main(String[] args) throws Exception {
    OtherKeyRace shared = new OtherKeyRace();
    Object key = new StringBuilder("key").toString();
    Object equalKey = new StringBuilder("key").toString();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write OtherKeyRace.value
          HappensBefore.happensBefore(key);
          HappensBefore.happensBefore(null);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          HappensBefore.happensAfter(equalKey);
          HappensBefore.happensAfter(null);
          shared.value = 2; // race[v]: write OtherKeyRace.value
        });
  }
}
