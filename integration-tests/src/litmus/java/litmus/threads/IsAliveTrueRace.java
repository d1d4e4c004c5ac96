package litmus.threads;

import litmus.Rendezvous;

/** Thread.isAlive returning true says nothing about what the thread has done (JLS 17.4.4). */
public final class IsAliveTrueRace {
  int value;

  public static void main(String[] args) throws Exception {
    IsAliveTrueRace shared = new IsAliveTrueRace();
    Thread thread =
        new Thread(
            () -> {
              shared.value = 1; // race[v]: write IsAliveTrueRace.value
              Rendezvous.signal(1);
              Rendezvous.await(2);
            });
    thread.start();
    Rendezvous.await(1);
    if (thread.isAlive()) {
      shared.value = 2; // race[v]: write IsAliveTrueRace.value
    }
    Rendezvous.signal(2);
    thread.join();
    // diagnosis[v]: none
  }
}
