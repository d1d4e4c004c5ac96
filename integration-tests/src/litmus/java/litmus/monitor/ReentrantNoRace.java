package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * Only the unlock that gives the monitor free counts: what follows an inner one is released by the
 * outer one (JLS 17.1).
 */
public final class ReentrantNoRace {
  int value;

  synchronized void outer() {
    inner();
    value++;
  }

  synchronized void inner() {
    synchronized (this) {
      value++;
    }
    value++;
  }

  public static void main(String[] args) throws Exception {
    ReentrantNoRace shared = new ReentrantNoRace();
    Threads.run(
        () -> {
          shared.outer();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.outer();
        });
  }
}
