package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** Two writes of one field with no order between them (JLS 17.4.5, "data race"). */
public final class WriteWriteRace {
  int value;

  public static void main(String[] args) throws Exception {
    WriteWriteRace shared = new WriteWriteRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write WriteWriteRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.value = 2; // race[v]: write WriteWriteRace.value
        });
    // diagnosis[v]: none
  }
}
