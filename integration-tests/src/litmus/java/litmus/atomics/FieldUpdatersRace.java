package litmus.atomics;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * An updater orders by the field of its object, and of no other (javadoc of
 * AtomicIntegerFieldUpdater).
 */
public final class FieldUpdatersRace {
  volatile int state;
  int value;

  private static final AtomicIntegerFieldUpdater<FieldUpdatersRace> STATE =
      AtomicIntegerFieldUpdater.newUpdater(FieldUpdatersRace.class, "state");

  public static void main(String[] args) throws Exception {
    FieldUpdatersRace shared = new FieldUpdatersRace();
    FieldUpdatersRace other = new FieldUpdatersRace();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write FieldUpdatersRace.value
          STATE.set(shared, 1);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert STATE.get(other) == 0;
          shared.value = 2; // race[v]: write FieldUpdatersRace.value
        });
  }
}
