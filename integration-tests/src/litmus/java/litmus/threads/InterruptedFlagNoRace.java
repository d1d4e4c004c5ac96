package litmus.threads;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * An interrupt happens-before the point where any thread learns of it, by interrupted or
 * isInterrupted (JLS 17.4.4).
 */
public final class InterruptedFlagNoRace {
  int first;
  int second;
  int third;

  public static void main(String[] args) throws Exception {
    InterruptedFlagNoRace shared = new InterruptedFlagNoRace();
    Threads.Worker target =
        Threads.start(
            () -> {
              while (!Thread.interrupted()) {
                Thread.onSpinWait();
              }
              shared.first++;
              Rendezvous.signal(1);
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              shared.second++;
              while (!Rendezvous.reached(2)) {
                Thread.onSpinWait();
              }
            });
    Threads.Worker observer =
        Threads.start(
            () -> {
              Rendezvous.await(1);
              while (!target.isInterrupted()) {
                Thread.onSpinWait();
              }
              shared.third++;
              Rendezvous.signal(2);
            });
    shared.first = 1;
    target.interrupt();
    Rendezvous.await(1);
    shared.second = 1;
    shared.third = 1;
    target.interrupt();
    target.finish();
    observer.finish();
  }
}
