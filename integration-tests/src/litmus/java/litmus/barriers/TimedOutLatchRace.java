package litmus.barriers;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;
import litmus.Threads;

/** An await that times out orders nothing (javadoc of CountDownLatch). */
public final class TimedOutLatchRace {
  int value;

  public static void main(String[] args) throws Exception {
    TimedOutLatchRace shared = new TimedOutLatchRace();
    CountDownLatch latch = new CountDownLatch(2);
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write TimedOutLatchRace.value
          latch.countDown();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          if (!latch.await(1, TimeUnit.MILLISECONDS)) {
            shared.value = 2; // race[v]: write TimedOutLatchRace.value
          }
        });
    // diagnosis[v]: none
  }
}
