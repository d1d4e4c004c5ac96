package litmus.references;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A cache that holds a lock weakly makes it anew once nobody uses it: who finds the reference
 * cleared comes after the last unlock of the lock that it referred to.
 */
public final class LockMadeAnewNoRace {
  private final AtomicReference<WeakReference<Lock>> cache = new AtomicReference<>();
  int value;

  private Lock lock() {
    WeakReference<Lock> cached = cache.get();
    Lock present = cached == null ? null : cached.get();
    if (present != null) {
      return present;
    }
    Lock made = new ReentrantLock();
    return cache.compareAndSet(cached, new WeakReference<>(made)) ? made : lock();
  }

  private void increment() {
    Lock lock = lock();
    lock.lock();
    try {
      value++;
    } finally {
      lock.unlock();
    }
  }

  public static void main(String[] args) throws Exception {
    LockMadeAnewNoRace shared = new LockMadeAnewNoRace();
    Threads.run(
        () -> {
          shared.increment();
          Garbage.collect();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert shared.cache.get().get() == null;
          shared.increment();
        });
    assert shared.value == 2;
  }
}
