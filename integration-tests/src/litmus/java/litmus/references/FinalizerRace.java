package litmus.references;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * What follows the constructor is not ordered before the finalizer (JLS 12.6.2), and what the
 * finalizer does is not ordered before anything.
 */
public final class FinalizerRace {
  static int finalized;

  static final class Resource {
    int used;

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() {
      used = 2; // race[used]: write Resource.used
      finalized = 1; // race[finalized]: write FinalizerRace.finalized
      Rendezvous.signal(1);
    }
  }

  private static void use() {
    Resource resource = new Resource();
    resource.used = 1; // race[used]: write Resource.used
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          use();
          while (!Rendezvous.reached(1)) {
            Garbage.collect();
          }
          finalized = 2; // race[finalized]: write FinalizerRace.finalized
        });
  }
}
