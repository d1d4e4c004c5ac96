package suites.late;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import suites.Counter;

/**
 * A thread of the first test goes on while the second runs, and races with another of the first.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LateTest {
  private static final Counter COUNTER = new Counter();
  private static final CountDownLatch SECOND_TEST = new CountDownLatch(1);
  private static Thread leaked;

  @Test
  @Order(1)
  void leavesThread() throws InterruptedException {
    Thread early = new Thread(COUNTER::increment, "early");
    leaked =
        new Thread(
            () -> {
              try {
                SECOND_TEST.await();
              } catch (InterruptedException e) {
                return;
              }
              COUNTER.increment();
            },
            "leaked");
    leaked.start();
    early.start();
    Thread.sleep(50); // and not a join, which would order the two through this thread
  }

  @Test
  @Order(2)
  void isInnocent() throws InterruptedException {
    SECOND_TEST.countDown();
    leaked.join();
  }
}
