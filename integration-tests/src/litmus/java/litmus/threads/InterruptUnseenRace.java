package litmus.threads;

import litmus.Rendezvous;

/** An interrupt the target has not learned of orders nothing (JLS 17.4.4). */
public final class InterruptUnseenRace {
  int value;

  public static void main(String[] args) throws Exception {
    InterruptUnseenRace shared = new InterruptUnseenRace();
    Thread target =
        new Thread(
            () -> {
              while (!Rendezvous.reached(1)) {
                Thread.onSpinWait();
              }
              shared.value = 2; // race[v]: write InterruptUnseenRace.value
            });
    target.start();
    shared.value = 1; // race[v]: write InterruptUnseenRace.value
    target.interrupt();
    Rendezvous.signal(1);
    target.join();
  }
}
