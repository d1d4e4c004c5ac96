package litmus.locks;

import java.util.concurrent.locks.ReentrantLock;
import litmus.Threads;

/** A method reference to a method of a lock is a call of it (JLS 15.13.3). */
public final class MethodReferenceNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    MethodReferenceNoRace shared = new MethodReferenceNoRace();
    ReentrantLock lock = new ReentrantLock();
    Runnable enter = lock::lock;
    Runnable exit = lock::unlock;
    Threads.Body body =
        () -> {
          for (int i = 0; i < 100; i++) {
            enter.run();
            shared.value++;
            exit.run();
          }
        };
    Threads.run(body, body);
    assert shared.value == 200;
  }
}
