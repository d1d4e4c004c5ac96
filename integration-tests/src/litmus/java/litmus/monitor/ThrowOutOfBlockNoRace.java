package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** A synchronized statement that completes abruptly unlocks its monitor (JLS 14.19). */
public final class ThrowOutOfBlockNoRace {
  int value;

  void fail() {
    synchronized (this) {
      value++;
      throw new IllegalStateException("on purpose");
    }
  }

  public static void main(String[] args) throws Exception {
    ThrowOutOfBlockNoRace shared = new ThrowOutOfBlockNoRace();
    Threads.run(
        () -> {
          try {
            shared.fail();
          } catch (IllegalStateException e) {
            Rendezvous.signal(1);
          }
        },
        () -> {
          Rendezvous.await(1);
          synchronized (shared) {
            shared.value++;
          }
        });
  }
}
