package litmus.references;

import litmus.Rendezvous;
import litmus.Threads;

/** The end of a constructor is before the finalizer (JLS 12.6.2), that of a subclass too. */
public final class FinalizerNoRace {

  static class Resource {
    int made = 1;

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() {
      made++;
    }
  }

  static final class Special extends Resource {
    int special;

    Special() {
      special = 1;
    }

    @Override
    protected void finalize() {
      super.finalize();
      special++;
      Rendezvous.signal(special);
    }
  }

  private static void use() {
    new Special();
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
