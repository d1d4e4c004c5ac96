package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/**
 * A loop that calls the same method many times, from a hot caller: the first racing access is
 * reported whole.
 */
public final class LoopRace {
  int value;
  boolean noted;

  void step(int i) {
    value = noted && i == 0 ? Witness.here(i) : i; // race[v]: write LoopRace.value
  }

  static void loop(LoopRace target, int rounds) {
    for (int i = 0; i < rounds; i++) {
      target.step(i);
    }
  }

  public static void main(String[] args) throws Exception {
    loop(new LoopRace(), 100_000);
    LoopRace shared = new LoopRace();
    shared.noted = true;
    Threads.run(
        () -> {
          loop(shared, 1);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          loop(shared, 1);
        });
  }
}
