package litmus.volatiles;

import litmus.Rendezvous;
import litmus.Threads;

/** What is written after the volatile store is not published by it (JLS 17.4.5). */
public final class ChangedAfterPublicationRace {
  static volatile ChangedAfterPublicationRace instance;
  int value;

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          ChangedAfterPublicationRace fresh = new ChangedAfterPublicationRace();
          instance = fresh;
          fresh.value = 42; // race[v]: write ChangedAfterPublicationRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          ChangedAfterPublicationRace seen = instance;
          int value = seen.value; // race[v]: read ChangedAfterPublicationRace.value
        });
  }
}
