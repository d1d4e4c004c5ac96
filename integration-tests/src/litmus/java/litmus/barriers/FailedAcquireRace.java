package litmus.barriers;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;
import litmus.Threads;

/** A tryAcquire that fails orders nothing (javadoc of Semaphore). */
public final class FailedAcquireRace {
  int value;

  public static void main(String[] args) throws Exception {
    FailedAcquireRace shared = new FailedAcquireRace();
    Semaphore semaphore = new Semaphore(0);
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write FailedAcquireRace.value
          semaphore.release();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          if (!semaphore.tryAcquire(2) && !semaphore.tryAcquire(2, 1, TimeUnit.MILLISECONDS)) {
            shared.value = 2; // race[v]: write FailedAcquireRace.value
          }
        });
  }
}
