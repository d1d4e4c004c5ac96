package litmus.fields;

import litmus.Threads;

/** Two reads do not conflict (JLS 17.4.1). */
public final class ReadsNoRace {
  int value = 3;

  public static void main(String[] args) throws Exception {
    ReadsNoRace shared = new ReadsNoRace();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 1_000; i++) {
            assert shared.value == 3;
          }
        };
    Threads.run(body, body, body, body);
  }
}
