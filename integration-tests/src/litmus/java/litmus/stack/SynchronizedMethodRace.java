package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** Synchronized methods that guard by different locks. */
public final class SynchronizedMethodRace {
  static int value;

  synchronized void write() {
    value = Witness.here(1); // race[v]: write SynchronizedMethodRace.value
  }

  synchronized void outer() {
    write();
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          new SynchronizedMethodRace().outer();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          new SynchronizedMethodRace().outer();
        });
  }
}
