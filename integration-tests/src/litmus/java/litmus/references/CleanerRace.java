package litmus.references;

import java.lang.ref.Cleaner;
import litmus.Rendezvous;
import litmus.Threads;

/** What a cleaning action does is not ordered before anything; nor what follows registration. */
public final class CleanerRace {
  private static final Cleaner CLEANER = Cleaner.create();

  /** What the action works on. */
  static final class State implements Runnable {
    int registered;
    int cleaned;

    @Override
    public void run() {
      registered = 2; // race[registered]: write State.registered
      cleaned = 1; // race[cleaned]: write State.cleaned
      Rendezvous.signal(1);
    }
  }

  private static State use() {
    State state = new State();
    CLEANER.register(new Object(), state);
    state.registered = 1; // race[registered]: write State.registered
    return state;
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          State state = use();
          while (!Rendezvous.reached(1)) {
            Garbage.collect();
          }
          state.cleaned = 2; // race[cleaned]: write State.cleaned
        });
  }
}
