package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** A read and a later write with no order between them conflict (JLS 17.4.1). */
public final class ReadWriteRace {
  int value;

  public static void main(String[] args) throws Exception {
    ReadWriteRace shared = new ReadWriteRace();
    Threads.run(
        () -> {
          int seen = shared.value; // race[v]: read ReadWriteRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.value = 1; // race[v]: write ReadWriteRace.value
        });
    // diagnosis[v]: none
  }
}
