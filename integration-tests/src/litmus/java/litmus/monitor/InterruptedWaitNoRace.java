package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * A wait that ends by InterruptedException has locked the monitor again (JLS 17.2.1): what the
 * interrupter did under the lock after the interrupt is ordered too.
 */
public final class InterruptedWaitNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    InterruptedWaitNoRace shared = new InterruptedWaitNoRace();
    Thread waiter =
        Threads.start(
            () -> {
              synchronized (shared) {
                Rendezvous.signal(1);
                try {
                  shared.wait();
                  throw new AssertionError("never notified");
                } catch (InterruptedException e) {
                  shared.value++;
                }
              }
              Rendezvous.signal(2);
            });
    Rendezvous.await(1);
    synchronized (shared) {
      waiter.interrupt();
      shared.value++;
    }
    Rendezvous.await(2);
    synchronized (shared) {
      shared.value++;
    }
  }
}
