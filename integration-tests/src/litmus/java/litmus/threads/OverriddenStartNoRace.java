package litmus.threads;

/**
 * A subclass that overrides start: what it does before super.start() is ordered before the thread
 * (JLS 17.4.5).
 */
public final class OverriddenStartNoRace {
  int value;

  static final class Announced extends Thread {
    private final OverriddenStartNoRace shared;

    Announced(OverriddenStartNoRace shared) {
      this.shared = shared;
    }

    @Override
    public synchronized void start() {
      shared.value = 1;
      super.start();
    }

    @Override
    public void run() {
      shared.value++;
    }
  }

  public static void main(String[] args) throws Exception {
    OverriddenStartNoRace shared = new OverriddenStartNoRace();
    Announced thread = new Announced(shared);
    thread.start();
    thread.join();
    assert shared.value == 2;
  }
}
