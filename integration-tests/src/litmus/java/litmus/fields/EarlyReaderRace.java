package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * The first of two unordered readers is not forgotten when the second one reads: the write is
 * ordered after the second only.
 */
public final class EarlyReaderRace {
  int value;
  final Object lock = new Object();

  public static void main(String[] args) throws Exception {
    EarlyReaderRace shared = new EarlyReaderRace();
    Threads.run(
        () -> {
          int seen = shared.value; // race[v]: read EarlyReaderRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int seen = shared.value;
          synchronized (shared.lock) {
            Rendezvous.signal(2);
          }
          Rendezvous.signal(3);
        },
        () -> {
          Rendezvous.await(3);
          synchronized (shared.lock) {
            shared.value = 1; // race[v]: write EarlyReaderRace.value
          }
        });
  }
}
