package litmus.notedges;

import litmus.Threads;

/** Thread.sleep and Thread.yield have no synchronization semantics (JLS 17.3). */
public final class SleepRace {
  int value;

  public static void main(String[] args) throws Exception {
    SleepRace shared = new SleepRace();
    Threads.run(
        () -> shared.value = 1, // race[v]: write SleepRace.value
        () -> {
          Thread.sleep(60);
          Thread.yield();
          shared.value = 2; // race[v]: write SleepRace.value
        });
    // diagnosis[v]: none
  }
}
