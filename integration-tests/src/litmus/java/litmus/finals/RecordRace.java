package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/** The components of a record are final fields (JLS 8.10.3): only the racy reference is a race. */
public final class RecordRace {
  static Pair pair;

  record Pair(String left, long right) {}

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          pair = new Pair("l", 2); // race[v]: write RecordRace.pair
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Pair seen = pair; // race[v]: read RecordRace.pair
          assert seen.left().equals("l") && seen.right() == 2;
          assert seen.equals(new Pair("l", 2))
              && seen.hashCode() != 0
              && !seen.toString().isEmpty();
        });
    // diagnosis[v]: none
  }
}
