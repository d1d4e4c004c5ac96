package litmus.references;

import java.lang.ref.WeakReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import litmus.Rendezvous;
import litmus.Threads;

/** That some reference is cleared says nothing of locks that still are there. */
public final class LiveLockRace {
  private final Lock first = new ReentrantLock();
  private final Lock second = new ReentrantLock();
  int value;

  private static WeakReference<Object> garbage() {
    return new WeakReference<>(new Object());
  }

  public static void main(String[] args) throws Exception {
    LiveLockRace shared = new LiveLockRace();
    WeakReference<Object> garbage = garbage();
    Threads.run(
        () -> {
          shared.first.lock();
          shared.value = 1; // race[v]: write LiveLockRace.value
          shared.first.unlock();
          Garbage.collect();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert garbage.get() == null;
          shared.second.lock();
          shared.value = 2; // race[v]: write LiveLockRace.value
          shared.second.unlock();
        });
    assert shared.first != shared.second;
  }
}
