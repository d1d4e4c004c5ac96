package litmus.barriers;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Actions before countDown happen-before a successful return from await (javadoc of
 * CountDownLatch).
 */
public final class CountDownLatchNoRace {
  int one;
  int other;

  public static void main(String[] args) throws Exception {
    CountDownLatchNoRace shared = new CountDownLatchNoRace();
    CountDownLatch latch = new CountDownLatch(2);
    Threads.run(
        () -> {
          shared.one = 1;
          latch.countDown();
        },
        () -> {
          shared.other = 1;
          latch.countDown();
        },
        () -> {
          latch.await();
          shared.one++;
          Rendezvous.signal(1);
        },
        () -> {
          assert latch.await(30, TimeUnit.SECONDS);
          shared.other++;
        });
  }
}
