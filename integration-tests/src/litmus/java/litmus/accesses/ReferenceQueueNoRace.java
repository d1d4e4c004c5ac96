package litmus.accesses;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * What was done before a reference is enqueued is before its removal from the queue (java.lang.ref,
 * memory consistency properties).
 */
public final class ReferenceQueueNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ReferenceQueueNoRace shared = new ReferenceQueueNoRace();
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    WeakReference<Object> reference = new WeakReference<>(shared, queue);
    Threads.run(
        () -> {
          shared.value = 1; // false[v]: write ReferenceQueueNoRace.value
          reference.enqueue();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert queue.remove(20_000) == reference;
          shared.value++; // false[v]: read ReferenceQueueNoRace.value
        });
  }
}
