package litmus.barriers;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import litmus.Threads;

/** Method references to a latch, a semaphore and a barrier are calls of them (JLS 15.13.3). */
public final class MethodReferenceNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    MethodReferenceNoRace shared = new MethodReferenceNoRace();
    CountDownLatch latch = new CountDownLatch(1);
    Semaphore semaphore = new Semaphore(0);
    Runnable countDown = latch::countDown;
    Runnable release = semaphore::release;
    Threads.Body await = latch::await;
    Threads.Body acquire = semaphore::acquire;
    Threads.run(
        () -> {
          shared.value = 1;
          countDown.run();
        },
        () -> {
          await.run();
          shared.value++;
          release.run();
        },
        () -> {
          acquire.run();
          shared.value++;
        });
  }
}
