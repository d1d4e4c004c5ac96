package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** A write and a later read with no order between them conflict (JLS 17.4.1). */
public final class WriteReadRace {
  int value;

  public static void main(String[] args) throws Exception {
    WriteReadRace shared = new WriteReadRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write WriteReadRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = shared.value; // race[v]: read WriteReadRace.value
        });
    // diagnosis[v]: none
  }
}
