package litmus.contracts;

import io.photofinish.api.HappensBefore;
import java.util.concurrent.Semaphore;
import litmus.Rendezvous;
import litmus.Threads;

/** The order told by a key has nothing to do with what the key is otherwise (HappensBefore). */
public final class LockOfKeyRace {
  int value;

  public static void main(String[] args) throws Exception {
    LockOfKeyRace shared = new LockOfKeyRace();
    Semaphore key = new Semaphore(1);
    Threads.run(
        () -> {
          shared.value = 1; // race[v]: write LockOfKeyRace.value
          key.release();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          HappensBefore.happensAfter(key);
          synchronized (key) {
            shared.value = 2; // race[v]: write LockOfKeyRace.value
          }
        });
  }
}
