package litmus.notedges;

import litmus.Threads;

/** To spin until a plain flag is set orders nothing; the flag itself races (JLS 17.4.5). */
public final class PlainFlagRace {
  boolean ready;
  int value;

  public static void main(String[] args) throws Exception {
    PlainFlagRace shared = new PlainFlagRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write PlainFlagRace.value
          shared.ready = true; // race[r]: write PlainFlagRace.ready
        },
        () -> {
          while (!shared.ready) { // race[r]: read PlainFlagRace.ready
            Thread.sleep(1);
          }
          shared.value = 2; // race[v]: write PlainFlagRace.value
        });
    // diagnosis[r]: shutdown-flag
    // diagnosis[v]: none
  }
}
