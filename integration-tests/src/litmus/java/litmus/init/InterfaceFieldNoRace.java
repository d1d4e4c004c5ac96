package litmus.init;

import litmus.Rendezvous;
import litmus.Threads;

/** An interface is initialized when a field of it is read (JLS 12.4.1). */
public final class InterfaceFieldNoRace {
  interface Table {
    int[] VALUES = {1, 2, Integer.getInteger("litmus.number", 7)};
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          assert Table.VALUES[2] == 7;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert Table.VALUES[0] == 1 && Table.VALUES[2] == 7;
        });
  }
}
