package litmus.barriers;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A barrier that broke orders nothing: there was no successful return (javadoc of CyclicBarrier).
 */
public final class BrokenBarrierRace {
  int value;

  public static void main(String[] args) throws Exception {
    BrokenBarrierRace shared = new BrokenBarrierRace();
    CyclicBarrier barrier = new CyclicBarrier(3);
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write BrokenBarrierRace.value
          try {
            barrier.await(1, TimeUnit.MILLISECONDS);
            throw new AssertionError();
          } catch (TimeoutException e) {
            Rendezvous.signal(1);
          }
        },
        () -> {
          Rendezvous.await(1);
          try {
            barrier.await();
            throw new AssertionError();
          } catch (BrokenBarrierException e) {
            shared.value = 2; // race[v]: write BrokenBarrierRace.value
          }
        });
    // diagnosis[v]: none
  }
}
