package litmus.contracts;

import io.photofinish.api.HappensBefore;
import litmus.Rendezvous;
import litmus.Threads;

/** What is done after happensBefore, or seen before happensAfter, is not ordered. */
public final class AfterReleaseRace {
  int late;
  int early;

  public static void main(String[] args) throws Exception {
    AfterReleaseRace shared = new AfterReleaseRace();
    Object key = new Object();
    Threads.run(
        () -> {
          shared.early = 1; // race[early]: write AfterReleaseRace.early
          HappensBefore.happensBefore(key);
          shared.late = 1; // race[late]: write AfterReleaseRace.late
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.early = 2; // race[early]: write AfterReleaseRace.early
          HappensBefore.happensAfter(key);
          shared.late = 2; // race[late]: write AfterReleaseRace.late
        });
  }
}
