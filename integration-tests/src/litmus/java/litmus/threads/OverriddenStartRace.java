package litmus.threads;

import litmus.Rendezvous;

/**
 * A subclass that overrides start: what it does after super.start() is not ordered before the
 * thread (JLS 17.4.5).
 */
public final class OverriddenStartRace {
  int value;

  static final class Late extends Thread {
    private final OverriddenStartRace shared;

    Late(OverriddenStartRace shared) {
      this.shared = shared;
    }

    @Override
    public void start() {
      super.start();
      shared.value = 1; // race[v]: write OverriddenStartRace.value
      Rendezvous.signal(1);
    }

    @Override
    public void run() {
      Rendezvous.await(1);
      shared.value = 2; // race[v]: write OverriddenStartRace.value
    }
  }

  public static void main(String[] args) throws Exception {
    OverriddenStartRace shared = new OverriddenStartRace();
    Late thread = new Late(shared);
    thread.start();
    thread.join();
  }
}
