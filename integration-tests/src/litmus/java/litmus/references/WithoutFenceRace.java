package litmus.references;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Without a reachability fence the last use of an object is not ordered before its collection; what
 * follows the fence is not, either (java.lang.ref, memory consistency properties).
 */
public final class WithoutFenceRace {
  int value;

  private static PhantomReference<Object> use(
      WithoutFenceRace shared, ReferenceQueue<Object> queue) {
    Object resource = new Object();
    PhantomReference<Object> reference = new PhantomReference<>(resource, queue);
    Reference.reachabilityFence(resource);
    shared.value = 1; // race[v]: write WithoutFenceRace.value
    return reference;
  }

  public static void main(String[] args) throws Exception {
    WithoutFenceRace shared = new WithoutFenceRace();
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
          shared.value = 2; // race[v]: write WithoutFenceRace.value
        });
    assert reference[0] != null;
  }
}
