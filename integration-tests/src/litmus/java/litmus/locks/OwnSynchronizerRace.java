package litmus.locks;

import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A synchronizer of the program that was not acquired orders nothing (javadoc of
 * AbstractQueuedSynchronizer).
 */
public final class OwnSynchronizerRace {
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
    OwnSynchronizerRace shared = new OwnSynchronizerRace();
    Mutex mutex = new Mutex();
    Threads.run(
        () -> {
          mutex.acquire(1);
          shared.value = 1; // race[v]: write OwnSynchronizerRace.value
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert !mutex.tryAcquireNanos(1, 1_000_000);
          shared.value = 2; // race[v]: write OwnSynchronizerRace.value
        });
  }
}
