package litmus.threads;

import litmus.Rendezvous;
import litmus.Threads;

/** Thread.getState returning any other state orders nothing (JLS 17.4.4). */
public final class WaitingStateRace {
  int value;

  public static void main(String[] args) throws Exception {
    WaitingStateRace shared = new WaitingStateRace();
    Thread thread =
        new Thread(
            () -> {
              shared.value = 1; // race[v]: write WaitingStateRace.value
              Rendezvous.await(1);
            });
    thread.start();
    Threads.awaitBlocked(thread);
    shared.value = 2; // race[v]: write WaitingStateRace.value
    Rendezvous.signal(1);
    thread.join();
  }
}
