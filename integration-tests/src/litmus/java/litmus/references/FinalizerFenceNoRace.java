package litmus.references;

import java.lang.ref.Reference;
import litmus.Rendezvous;
import litmus.Threads;

/** A use that ends in a reachability fence is before the finalizer (java.lang.ref). */
public final class FinalizerFenceNoRace {

  static final class Resource {
    int used;

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() {
      used++;
      Rendezvous.signal(used);
    }
  }

  private static void use() {
    Resource resource = new Resource();
    resource.used = 1;
    Reference.reachabilityFence(resource);
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          use();
          while (!Rendezvous.reached(2)) {
            Garbage.collect();
          }
        });
  }
}
