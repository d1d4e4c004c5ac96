package litmus.locks;

import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A synchronizer of the program synchronizes by its base class (javadoc of
 * AbstractQueuedSynchronizer).
 */
public final class OwnSynchronizerNoRace {
  int value;

  /** A lock as the javadoc of AbstractQueuedSynchronizer shows one. */
  static final class Mutex extends AbstractQueuedSynchronizer {
    @Override
    protected boolean tryAcquire(int ignored) {
      return compareAndSetState(0, 1);
    }

    @Override
    protected boolean tryRelease(int ignored) {
      setState(0);
      return true;
    }
  }

  public static void main(String[] args) throws Exception {
    OwnSynchronizerNoRace shared = new OwnSynchronizerNoRace();
    Mutex mutex = new Mutex();
    Threads.run(
        () -> {
          mutex.acquire(1);
          shared.value = 1;
          mutex.release(1);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert mutex.tryAcquireNanos(1, 20_000_000_000L);
          shared.value = 2;
          mutex.release(1);
        });
  }
}
