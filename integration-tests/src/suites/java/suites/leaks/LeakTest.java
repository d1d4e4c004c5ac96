package suites.leaks;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import suites.Counter;

class LeakTest {
  @Test
  void leaks() {
    Thread thread =
        new Thread(
            () -> {
              while (true) {
                LockSupport.park();
              }
            },
            "forgotten");
    thread.setDaemon(true);
    thread.start();
  }

  @Test
  void waits() {
    Counter.together(new Counter()::incrementLocked);
  }
}
