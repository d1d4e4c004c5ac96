package litmus.references;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * Registration is before the cleaning action, and so is every use of the object that ends in a
 * reachability fence (Cleaner; java.lang.ref, memory consistency properties).
 */
public final class CleanerNoRace {
  private static final Cleaner CLEANER = Cleaner.create();

  /** What the action works on; it must not keep the resource. */
  static final class State implements Runnable {
    int registered;
    int used;

    @Override
    public void run() {
      registered++;
      used++;
      Rendezvous.signal(1);
    }
  }

  private static State use() {
    Object resource = new Object();
    State state = new State();
    state.registered = 1;
    CLEANER.register(resource, state);
    state.used = 1;
    Reference.reachabilityFence(resource);
    return state;
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          use();
          while (!Rendezvous.reached(1)) {
            Garbage.collect();
          }
        });
  }
}
