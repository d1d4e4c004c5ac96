package litmus.notedges;

import java.util.concurrent.locks.LockSupport;
import litmus.Rendezvous;

/** LockSupport.unpark promises no memory effects. */
public final class UnparkRace {
  int value;

  public static void main(String[] args) throws Exception {
    UnparkRace shared = new UnparkRace();
    Thread waiter =
        new Thread(
            () -> {
              while (!Rendezvous.reached(1)) {
                LockSupport.parkNanos(1_000_000);
              }
              LockSupport.park();
              shared.value = 2; // race[v]: write UnparkRace.value
            });
    waiter.start();
    shared.value = 1; // race[v]: write UnparkRace.value
    Rendezvous.signal(1);
    while (waiter.isAlive()) {
      LockSupport.unpark(waiter);
      Rendezvous.pause(1);
    }
    // diagnosis[v]: none
  }
}
