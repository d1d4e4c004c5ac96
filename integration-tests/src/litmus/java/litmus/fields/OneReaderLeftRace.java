package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** A write that is ordered after two of three readers still races with the third. */
public final class OneReaderLeftRace {
  int value;

  public static void main(String[] args) throws Exception {
    OneReaderLeftRace shared = new OneReaderLeftRace();
    Threads.Worker left =
        Threads.start(
            () -> {
              int seen = shared.value; // race[v]: read OneReaderLeftRace.value
              Rendezvous.signal(1);
            });
    Rendezvous.await(1);
    Threads.run(
        () -> {
          int seen = shared.value;
        },
        () -> {
          int seen = shared.value;
        });
    shared.value = 1; // race[v]: write OneReaderLeftRace.value
    left.finish();
  }
}
