package litmus.threads;

import litmus.Threads;

/**
 * An interrupt happens-before the point where the thread learns of it, by interrupted (JLS 17.4.4):
 * here in a static method, whose first variable is no reference.
 */
public final class InterruptedInStaticMethodNoRace {
  int value;

  static void untilInterrupted(int spins) {
    for (int i = 0; !Thread.interrupted(); i++) {
      if (i % spins == 0) {
        Thread.onSpinWait();
      }
    }
  }

  public static void main(String[] args) throws Exception {
    InterruptedInStaticMethodNoRace shared = new InterruptedInStaticMethodNoRace();
    Threads.Worker target =
        Threads.start(
            () -> {
              untilInterrupted(3);
              shared.value++;
            });
    shared.value = 1;
    target.interrupt();
    target.finish();
  }
}
