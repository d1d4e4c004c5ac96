package litmus.references;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * What was done before a reachability fence is before the collector clears a reference, and so
 * before its removal from the queue (java.lang.ref, memory consistency properties).
 */
public final class FenceNoRace {
  int value;

  private static PhantomReference<Object> use(FenceNoRace shared, ReferenceQueue<Object> queue) {
    Object resource = new Object();
    PhantomReference<Object> reference = new PhantomReference<>(resource, queue);
    shared.value = 1;
    Reference.reachabilityFence(resource);
    return reference;
  }

  public static void main(String[] args) throws Exception {
    FenceNoRace shared = new FenceNoRace();
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    Reference<?>[] reference = new Reference<?>[1];
    Threads.run(
        () -> {
          reference[0] = use(shared, queue);
          Garbage.collect();
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert queue.remove(20_000) != null;
          assert shared.value == 1;
          shared.value = 2;
        });
    assert reference[0] != null;
  }
}
