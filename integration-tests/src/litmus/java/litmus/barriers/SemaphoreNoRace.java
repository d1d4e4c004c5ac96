package litmus.barriers;

import java.util.concurrent.Semaphore;
import litmus.Rendezvous;
import litmus.Threads;

/** A release happens-before a following successful acquire (javadoc of Semaphore). */
public final class SemaphoreNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    SemaphoreNoRace shared = new SemaphoreNoRace();
    Semaphore semaphore = new Semaphore(0);
    Threads.run(
        () -> {
          shared.value = 1;
          semaphore.release();
        },
        () -> {
          semaphore.acquire();
          shared.value++;
          semaphore.release(2);
          Rendezvous.signal(2);
        },
        () -> {
          Rendezvous.await(2);
          semaphore.acquireUninterruptibly(2);
          shared.value++;
          semaphore.release();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert semaphore.tryAcquire();
          shared.value++;
        });
  }
}
