package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** A wait that throws IllegalMonitorStateException unlocks nothing (javadoc of Object.wait). */
public final class WaitWithoutOwningRace {
  int value;

  public static void main(String[] args) throws Exception {
    WaitWithoutOwningRace shared = new WaitWithoutOwningRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write WaitWithoutOwningRace.value
          try {
            shared.wait();
            throw new AssertionError();
          } catch (IllegalMonitorStateException e) {
            Rendezvous.signal(1);
          }
        },
        () -> {
          Rendezvous.await(1);
          synchronized (shared) {
            shared.value = 2; // race[v]: write WaitWithoutOwningRace.value
          }
        });
  }
}
