package litmus.locks;

import java.util.concurrent.locks.StampedLock;
import litmus.Rendezvous;
import litmus.Threads;

/** Two holders of the read mode are not ordered (javadoc of StampedLock). */
public final class StampedReadersRace {
  int value;

  public static void main(String[] args) throws Exception {
    StampedReadersRace shared = new StampedReadersRace();
    StampedLock lock = new StampedLock();
    Threads.run(
        () -> {
          long stamp = lock.readLock();
          shared.value = 1; // race[v]: write StampedReadersRace.value
          lock.unlockRead(stamp);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          long stamp = lock.readLock();
          shared.value = 2; // race[v]: write StampedReadersRace.value
          lock.unlockRead(stamp);
        });
  }
}
