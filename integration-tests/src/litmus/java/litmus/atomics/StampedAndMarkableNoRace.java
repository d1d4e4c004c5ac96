package litmus.atomics;

import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import litmus.Threads;

/**
 * AtomicStampedReference and AtomicMarkableReference have volatile effects
 * (java.util.concurrent.atomic).
 */
public final class StampedAndMarkableNoRace {
  int byStamp;
  int byMark;

  public static void main(String[] args) throws Exception {
    StampedAndMarkableNoRace shared = new StampedAndMarkableNoRace();
    AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);
    AtomicMarkableReference<String> markable = new AtomicMarkableReference<>("a", false);
    Threads.run(
        () -> {
          shared.byStamp = 1;
          assert stamped.compareAndSet("a", "b", 0, 1);
          shared.byMark = 1;
          markable.set("b", true);
        },
        () -> {
          while (stamped.getStamp() == 0) {
            Thread.onSpinWait();
          }
          shared.byStamp++;
          while (!markable.isMarked()) {
            Thread.onSpinWait();
          }
          shared.byMark++;
        });
  }
}
