package litmus.fields;

import litmus.Threads;

/** A write after all readers were joined is ordered (JLS 17.4.5). */
public final class ReadersJoinedNoRace {
  int value = 1;

  public static void main(String[] args) throws Exception {
    ReadersJoinedNoRace shared = new ReadersJoinedNoRace();
    Threads.Body body =
        () -> {
          assert shared.value > 0;
        };
    for (int i = 0; i < 5; i++) {
      Threads.run(body, body, body, body);
      shared.value++;
    }
  }
}
