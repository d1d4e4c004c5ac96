package litmus.contracts;

import litmus.Threads;

/** Races that a contract file declares to be meant are not reported. */
public final class DeclaredBenignNoRace {
  int hits;
  int counted;

  static final class Samples {
    int value;
  }

  void count() {
    counted++;
  }

  public static void main(String[] args) throws Exception {
    DeclaredBenignNoRace shared = new DeclaredBenignNoRace();
    Samples samples = new Samples();
    Threads.Body body =
        () -> {
          shared.hits++;
          shared.count();
          samples.value++;
        };
    Threads.run(body, body);
  }
}
