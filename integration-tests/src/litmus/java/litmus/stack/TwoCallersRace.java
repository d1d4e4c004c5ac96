package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/**
 * The same access called from two lines of one method, once for another object: the line that
 * counts is reported.
 */
public final class TwoCallersRace {
  int value;
  boolean noted;

  void write() {
    value = noted ? Witness.here(1) : 1; // race[v]: write TwoCallersRace.value
  }

  static void both(TwoCallersRace other, TwoCallersRace shared) {
    other.write();
    shared.write();
    other.write();
  }

  public static void main(String[] args) throws Exception {
    TwoCallersRace shared = new TwoCallersRace();
    shared.noted = true;
    TwoCallersRace one = new TwoCallersRace();
    TwoCallersRace other = new TwoCallersRace();
    Threads.run(
        () -> {
          both(one, shared);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          both(other, shared);
        });
  }
}
