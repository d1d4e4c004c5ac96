package litmus.threads;

import litmus.Rendezvous;

/**
 * A thread that has ended in time, and was not joined, is not ordered before the others (JLS
 * 17.4.5).
 */
public final class NoJoinRace {
  int value;

  public static void main(String[] args) throws Exception {
    NoJoinRace shared = new NoJoinRace();
    Thread thread =
        new Thread(
            () -> {
              shared.value = 1; // race[v]: write NoJoinRace.value
              Rendezvous.signal(1);
            });
    thread.start();
    Rendezvous.await(1);
    Rendezvous.pause(20);
    shared.value = 2; // race[v]: write NoJoinRace.value
    thread.join();
    // diagnosis[v]: none
  }
}
