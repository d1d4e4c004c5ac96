package litmus.references;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import litmus.Rendezvous;
import litmus.Threads;

/** What follows the enqueueing is not ordered, nor is a poll that finds nothing (java.lang.ref). */
public final class EnqueueRace {
  int after;
  int missed;

  public static void main(String[] args) throws Exception {
    EnqueueRace shared = new EnqueueRace();
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    WeakReference<Object> reference = new WeakReference<>(shared, queue);
    Threads.run(
        () -> {
          shared.missed = 1; // race[missed]: write EnqueueRace.missed
          reference.enqueue();
          shared.after = 1; // race[after]: write EnqueueRace.after
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert new ReferenceQueue<Object>().poll() == null;
          shared.missed = 2; // race[missed]: write EnqueueRace.missed
          assert queue.remove(20_000) == reference;
          shared.after = 2; // race[after]: write EnqueueRace.after
        });
  }
}
