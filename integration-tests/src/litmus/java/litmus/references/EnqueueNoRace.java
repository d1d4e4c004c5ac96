package litmus.references;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * What was done before a reference is enqueued is before its removal from the queue (java.lang.ref,
 * memory consistency properties).
 */
public final class EnqueueNoRace {
  int value;
  int second;

  public static void main(String[] args) throws Exception {
    EnqueueNoRace shared = new EnqueueNoRace();
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    WeakReference<Object> removed = new WeakReference<>(shared, queue);
    WeakReference<Object> polled = new WeakReference<>(shared, queue);
    Threads.run(
        () -> {
          shared.value = 1;
          removed.enqueue();
          Rendezvous.signal(1);
          Rendezvous.await(2);
          shared.second = 2;
          polled.enqueue();
          Rendezvous.signal(3);
        },
        () -> {
          Rendezvous.await(1);
          assert queue.remove(20_000) == removed;
          assert shared.value == 1;
          Rendezvous.signal(2);
          Rendezvous.await(3);
          Reference<?> found = queue.poll();
          assert found == polled;
          assert shared.second == 2;
        });
  }
}
