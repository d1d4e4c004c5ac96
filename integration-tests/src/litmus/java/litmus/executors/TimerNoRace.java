package litmus.executors;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

/**
 * Scheduling a task is before its run, and one thread runs all tasks of a Timer (javadoc of Timer).
 */
public final class TimerNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    TimerNoRace shared = new TimerNoRace();
    Timer timer = new Timer(true);
    CountDownLatch done = new CountDownLatch(2);
    shared.value = 1;
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            shared.value++;
            done.countDown();
          }
        };
    timer.schedule(task, 1, 1);
    done.await();
    timer.cancel();
  }
}
