package litmus.threads;

import litmus.Rendezvous;

/**
 * A start that throws starts nothing: the second start of a thread releases nothing to it (javadoc
 * of Thread.start).
 */
public final class FailedStartRace {
  int value;

  public static void main(String[] args) throws Exception {
    FailedStartRace shared = new FailedStartRace();
    Thread thread =
        new Thread(
            () -> {
              Rendezvous.await(1);
              shared.value = 2; // race[v]: write FailedStartRace.value
            });
    thread.start();
    shared.value = 1; // race[v]: write FailedStartRace.value
    try {
      thread.start();
      throw new AssertionError();
    } catch (IllegalThreadStateException e) {
      Rendezvous.signal(1);
    }
    thread.join();
  }
}
