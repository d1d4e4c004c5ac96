package litmus.locks;

import java.util.concurrent.locks.StampedLock;
import litmus.Rendezvous;
import litmus.Threads;

/** Conversions give back and take what their modes say (javadoc of StampedLock). */
public final class StampedConversionsNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    StampedConversionsNoRace shared = new StampedConversionsNoRace();
    StampedLock lock = new StampedLock();
    Threads.run(
        () -> {
          long write = lock.writeLock();
          shared.value = 1;
          long read = lock.tryConvertToReadLock(write);
          assert read != 0;
          Rendezvous.signal(1);
          Rendezvous.await(2);
          lock.unlock(read);
          Rendezvous.signal(3);
        },
        () -> {
          Rendezvous.await(1);
          long read = lock.readLock();
          assert shared.value == 1;
          long none = lock.tryConvertToOptimisticRead(read);
          assert none != 0;
          Rendezvous.signal(2);
        },
        () -> {
          Rendezvous.await(3);
          long stamp = lock.tryOptimisticRead();
          long write = lock.tryConvertToWriteLock(stamp);
          assert write != 0;
          shared.value = 2;
          long none = lock.tryConvertToOptimisticRead(write);
          assert none != 0;
          Rendezvous.signal(4);
        },
        () -> {
          Rendezvous.await(4);
          long write = lock.writeLock();
          shared.value = 3;
          lock.unlock(write);
        });
  }
}
