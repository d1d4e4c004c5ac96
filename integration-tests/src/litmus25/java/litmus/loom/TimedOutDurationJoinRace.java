package litmus.loom;

import litmus.Rendezvous;

/** A join with a duration that returned false orders nothing (javadoc of Thread.join). */
public final class TimedOutDurationJoinRace {
  int value;

  public static void main(String[] args) throws Exception {
    TimedOutDurationJoinRace shared = new TimedOutDurationJoinRace();
    Thread thread =
        Thread.startVirtualThread(
            () -> {
              shared.value = 1; // race[v]: write TimedOutDurationJoinRace.value
              Rendezvous.signal(1);
              Rendezvous.await(2);
            });
    Rendezvous.await(1);
    if (!thread.join(java.time.Duration.ofMillis(1))) {
      shared.value = 2; // race[v]: write TimedOutDurationJoinRace.value
    }
    Rendezvous.signal(2);
    thread.join();
  }
}
