package litmus.barriers;

import java.util.concurrent.CountDownLatch;
import litmus.Rendezvous;
import litmus.Threads;

/** Two threads that count down are not ordered with each other (javadoc of CountDownLatch). */
public final class CountersRace {
  int value;

  public static void main(String[] args) throws Exception {
    CountersRace shared = new CountersRace();
    CountDownLatch latch = new CountDownLatch(2);
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write CountersRace.value
          latch.countDown();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          latch.countDown();
          shared.value = 2; // race[v]: write CountersRace.value
        });
  }
}
