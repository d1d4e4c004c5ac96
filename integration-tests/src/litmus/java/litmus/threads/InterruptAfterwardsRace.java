package litmus.threads;

import litmus.Rendezvous;

/**
 * What the interrupter does after the interrupt is not ordered before the target learns of it (JLS
 * 17.4.4).
 */
public final class InterruptAfterwardsRace {
  int value;

  public static void main(String[] args) throws Exception {
    InterruptAfterwardsRace shared = new InterruptAfterwardsRace();
    Thread target =
        new Thread(
            () -> {
              while (!Rendezvous.reached(1)) {
                Thread.onSpinWait();
              }
              if (Thread.interrupted()) {
                shared.value = 2; // race[v]: write InterruptAfterwardsRace.value
              }
            });
    target.start();
    target.interrupt();
    shared.value = 1; // race[v]: write InterruptAfterwardsRace.value
    Rendezvous.signal(1);
    target.join();
  }
}
