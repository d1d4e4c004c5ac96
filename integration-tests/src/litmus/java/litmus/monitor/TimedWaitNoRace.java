package litmus.monitor;

import litmus.Rendezvous;
import litmus.Threads;

/** A wait that times out has unlocked the monitor and locked it again as well (JLS 17.2.1). */
public final class TimedWaitNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    TimedWaitNoRace shared = new TimedWaitNoRace();
    Threads.run(
        () -> {
          synchronized (shared) {
            shared.value = 1;
            Rendezvous.signal(1);
            while (!Rendezvous.reached(2)) {
              shared.wait(1);
            }
            shared.value++;
            Rendezvous.signal(3);
            while (!Rendezvous.reached(4)) {
              shared.wait(1, 1);
            }
            shared.value++;
          }
        },
        () -> {
          Rendezvous.await(1);
          synchronized (shared) {
            shared.value++;
          }
          Rendezvous.signal(2);
          Rendezvous.await(3);
          synchronized (shared) {
            shared.value++;
          }
          Rendezvous.signal(4);
        });
  }
}
