package litmus.atomics;

import java.util.concurrent.atomic.AtomicInteger;
import litmus.Rendezvous;
import litmus.Threads;

/** The plain modes of an atomic order nothing (javadoc of AtomicInteger.getPlain). */
public final class PlainModeRace {
  int value;

  public static void main(String[] args) throws Exception {
    PlainModeRace shared = new PlainModeRace();
    AtomicInteger state = new AtomicInteger();
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write PlainModeRace.value
          state.set(1);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert state.getOpaque() == 1;
          shared.value = 2; // race[v]: write PlainModeRace.value
        });
    // diagnosis[v]: none
  }
}
