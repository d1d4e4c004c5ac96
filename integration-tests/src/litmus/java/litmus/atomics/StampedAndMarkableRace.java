package litmus.atomics;

import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A compareAndSet that fails releases nothing (javadoc of AtomicStampedReference,
 * AtomicMarkableReference).
 */
public final class StampedAndMarkableRace {
  int value;

  public static void main(String[] args) throws Exception {
    StampedAndMarkableRace shared = new StampedAndMarkableRace();
    AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);
    AtomicMarkableReference<String> markable = new AtomicMarkableReference<>("a", false);
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write StampedAndMarkableRace.value
          assert stamped.getStamp() == 0 && !markable.isMarked();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert stamped.getReference().equals("a") && markable.getReference().equals("a");
          shared.value = 2; // race[v]: write StampedAndMarkableRace.value
        });
  }
}
