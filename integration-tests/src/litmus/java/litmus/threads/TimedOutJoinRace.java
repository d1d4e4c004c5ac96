package litmus.threads;

import litmus.Rendezvous;

/** A timed join that returned because the time was over orders nothing (JLS 17.4.5). */
public final class TimedOutJoinRace {
  int value;

  public static void main(String[] args) throws Exception {
    TimedOutJoinRace shared = new TimedOutJoinRace();
    Thread thread =
        new Thread(
            () -> {
              shared.value = 1; // race[v]: write TimedOutJoinRace.value
              Rendezvous.signal(1);
              Rendezvous.await(2);
            });
    thread.start();
    Rendezvous.await(1);
    thread.join(1);
    shared.value = 2; // race[v]: write TimedOutJoinRace.value
    Rendezvous.signal(2);
    thread.join();
    // diagnosis[v]: none
  }
}
