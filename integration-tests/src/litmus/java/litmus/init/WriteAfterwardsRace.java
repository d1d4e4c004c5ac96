package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * What the initializing thread writes after the initializer has ended is not covered by it (JLS
 * 12.4.2).
 */
public final class WriteAfterwardsRace {
  static final class Holder {
    static int value = Integer.getInteger("litmus.number", 7);
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          Holder.value = 1; // race[v]: write Holder.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = Holder.value; // race[v]: read Holder.value
        });
  }
}
