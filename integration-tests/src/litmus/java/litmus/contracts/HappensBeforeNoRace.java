package litmus.contracts;

import io.photofinish.api.HappensBefore;
import litmus.Rendezvous;
import litmus.Threads;

/** What the program says is ordered is ordered (HappensBefore). */
public final class HappensBeforeNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    HappensBeforeNoRace shared = new HappensBeforeNoRace();
    Object key = new Object();
    Threads.run(
        () -> {
          shared.value = 1;
          HappensBefore.happensBefore(key);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          HappensBefore.happensAfter(key);
          assert shared.value == 1;
          shared.value = 2;
        });
  }
}
