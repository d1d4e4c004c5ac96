package litmus.barriers;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import litmus.Threads;

/**
 * Actions before await happen-before the barrier action, and that before any return (javadoc of
 * CyclicBarrier).
 */
public final class CyclicBarrierNoRace {
  final int[] parts = new int[3];
  int sum;

  public static void main(String[] args) throws Exception {
    CyclicBarrierNoRace shared = new CyclicBarrierNoRace();
    CyclicBarrier barrier =
        new CyclicBarrier(
            3,
            () -> {
              for (int part : shared.parts) {
                shared.sum += part;
              }
            });
    Threads.Body[] bodies = new Threads.Body[3];
    for (int t = 0; t < 3; t++) {
      int mine = t;
      bodies[t] =
          () -> {
            for (int round = 0; round < 20; round++) {
              shared.parts[mine] = round;
              barrier.await();
              assert shared.sum >= 3 * round;
              int others = shared.parts[(mine + 1) % 3];
              barrier.await(30, TimeUnit.SECONDS);
            }
          };
    }
    Threads.run(bodies);
  }
}
