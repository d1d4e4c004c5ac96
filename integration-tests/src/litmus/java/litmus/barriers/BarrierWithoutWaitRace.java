package litmus.barriers;

import java.util.concurrent.CyclicBarrier;
import litmus.Rendezvous;
import litmus.Threads;

/** What follows a barrier is unordered between its parties again (javadoc of CyclicBarrier). */
public final class BarrierWithoutWaitRace {
  int value;

  public static void main(String[] args) throws Exception {
    BarrierWithoutWaitRace shared = new BarrierWithoutWaitRace();
    CyclicBarrier barrier = new CyclicBarrier(2);
    Threads.run(
        () -> {
          barrier.await();
          shared.value = 1; // race[v]: write BarrierWithoutWaitRace.value
          Rendezvous.signal(1);
        },
        () -> {
          barrier.await();
          Rendezvous.await(1);
          shared.value = 2; // race[v]: write BarrierWithoutWaitRace.value
        });
  }
}
