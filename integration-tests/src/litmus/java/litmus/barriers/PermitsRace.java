package litmus.barriers;

import java.util.concurrent.Semaphore;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A semaphore with two permits lets two in: an acquire alone releases nothing (javadoc of
 * Semaphore).
 */
public final class PermitsRace {
  int value;

  public static void main(String[] args) throws Exception {
    PermitsRace shared = new PermitsRace();
    Semaphore semaphore = new Semaphore(2);
    Threads.run(
        () -> {
          semaphore.acquire();
          shared.value = 1; // race[v]: write PermitsRace.value
          Rendezvous.signal(1);
          Rendezvous.await(2);
          semaphore.release();
        },
        () -> {
          Rendezvous.await(1);
          semaphore.acquire();
          shared.value = 2; // race[v]: write PermitsRace.value
          Rendezvous.signal(2);
          semaphore.release();
        });
  }
}
