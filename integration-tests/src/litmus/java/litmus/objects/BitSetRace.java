package litmus.objects;

import java.util.BitSet;
import litmus.Rendezvous;
import litmus.Threads;

/** A BitSet is not safe for use by several threads (its javadoc). */
public final class BitSetRace {
  public static void main(String[] args) throws Exception {
    BitSet bits = new BitSet(64);
    Threads.run(
        () -> {
          bits.set(1); // race[o]: write BitSet
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          bits.set(2); // race[o]: write BitSet
        });
  }
}
