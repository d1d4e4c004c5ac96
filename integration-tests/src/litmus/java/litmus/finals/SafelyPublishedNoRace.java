package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * An object with final fields that is handed over properly races nowhere, whatever it refers to.
 */
public final class SafelyPublishedNoRace {
  private final int[] array = {1, 2};
  private final StringBuilder text;
  private int changing;

  SafelyPublishedNoRace(String text) {
    this.text = new StringBuilder(text);
    changing = array.length;
  }

  public static void main(String[] args) throws Exception {
    SafelyPublishedNoRace[] holder = new SafelyPublishedNoRace[1];
    Threads.run(
        () -> {
          synchronized (holder) {
            holder[0] = new SafelyPublishedNoRace("text");
          }
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          SafelyPublishedNoRace seen;
          synchronized (holder) {
            seen = holder[0];
          }
          assert seen.array[1]++ == 2 && seen.text.length() == 4 && seen.changing++ == 2;
        });
  }
}
