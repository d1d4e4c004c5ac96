package litmus.threads;

import litmus.Rendezvous;

/** A join with nanoseconds that returned because the time was over orders nothing (JLS 17.4.5). */
public final class TimedOutNanosJoinRace {
  int value;

  public static void main(String[] args) throws Exception {
    TimedOutNanosJoinRace shared = new TimedOutNanosJoinRace();
    Thread thread =
        new Thread(
            () -> {
              shared.value = 1; // race[v]: write TimedOutNanosJoinRace.value
              Rendezvous.signal(1);
              Rendezvous.await(2);
            });
    thread.start();
    Rendezvous.await(1);
    thread.join(1, 1);
    int seen = shared.value; // race[v]: read TimedOutNanosJoinRace.value
    Rendezvous.signal(2);
    thread.join();
  }
}
