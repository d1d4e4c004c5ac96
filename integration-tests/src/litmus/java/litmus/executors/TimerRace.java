package litmus.executors;

import java.util.Timer;
import java.util.TimerTask;
import litmus.Rendezvous;

/** What the scheduler of a task does later is unordered with it (javadoc of Timer). */
public final class TimerRace {
  int value;

  public static void main(String[] args) throws Exception {
    TimerRace shared = new TimerRace();
    Timer timer = new Timer(true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            Rendezvous.await(1);
            shared.value = 2; // race[v]: write TimerRace.value
            Rendezvous.signal(2);
          }
        },
        1);
    shared.value = 1; // race[v]: write TimerRace.value
    Rendezvous.signal(1);
    Rendezvous.await(2);
    timer.cancel();
    // diagnosis[v]: none
  }
}
