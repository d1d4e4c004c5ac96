package litmus.locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Threads;

/** A lock of the application's own that hands on to another one is ordinary code. */
public final class WrapperNoRace {
  int value;

  static final class Wrapper implements AutoCloseable {
    private final Lock lock = new ReentrantLock();

    Wrapper open() {
      lock.lock();
      return this;
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  public static void main(String[] args) throws Exception {
    WrapperNoRace shared = new WrapperNoRace();
    Wrapper wrapper = new Wrapper();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 100; i++) {
            try (Wrapper held = wrapper.open()) {
              shared.value++;
            }
          }
        };
    Threads.run(body, body);
    assert shared.value == 200;
  }
}
