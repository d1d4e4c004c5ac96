package litmus.locks;

import java.util.concurrent.locks.ReentrantLock;
import litmus.Threads;

/** A subclass of a lock that adds to it is a lock (javadoc of Lock). */
public final class SubclassNoRace {
  int value;

  static final class Counting extends ReentrantLock {
    private int uses;

    @Override
    public void lock() {
      super.lock();
      uses++;
    }

    @Override
    public void unlock() {
      uses--;
      super.unlock();
    }
  }

  public static void main(String[] args) throws Exception {
    SubclassNoRace shared = new SubclassNoRace();
    Counting lock = new Counting();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 100; i++) {
            lock.lock();
            try {
              shared.value++;
            } finally {
              lock.unlock();
            }
          }
        };
    Threads.run(body, body);
    assert shared.value == 200 && lock.uses == 0;
  }
}
