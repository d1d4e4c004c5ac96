package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** A synchronized method of one object does not exclude that of another (JLS 8.4.3.6). */
public final class TwoInstancesRace {
  static int value;

  synchronized void increment() {
    value++; // race[v]: read TwoInstancesRace.value, write TwoInstancesRace.value
  }

  public static void main(String[] args) throws Exception {
    TwoInstancesRace one = new TwoInstancesRace();
    TwoInstancesRace other = new TwoInstancesRace();
    Threads.run(
        () -> {
          one.increment();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          other.increment();
        });
  }
}
