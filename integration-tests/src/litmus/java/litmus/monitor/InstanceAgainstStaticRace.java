package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** A static synchronized method and an instance one lock two monitors (JLS 8.4.3.6). */
public final class InstanceAgainstStaticRace {
  static int value;

  static synchronized void incrementByClass() {
    // race[v]: read InstanceAgainstStaticRace.value, write InstanceAgainstStaticRace.value
    value++;
  }

  synchronized void incrementByInstance() {
    // race[v]: read InstanceAgainstStaticRace.value, write InstanceAgainstStaticRace.value
    value++;
  }

  public static void main(String[] args) throws Exception {
    InstanceAgainstStaticRace shared = new InstanceAgainstStaticRace();
    Threads.run(
        () -> {
          incrementByClass();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.incrementByInstance();
        });
  }
}
