package litmus.init;

import litmus.Threads;

/**
 * The write of the default value to each variable is before the first action of every thread (JLS
 * 17.4.4).
 */
public final class DefaultValueNoRace {
  static DefaultValueNoRace shared = new DefaultValueNoRace();
  int number;
  String text;
  final long[] array = new long[3];

  public static void main(String[] args) throws Exception {
    Threads.Body body =
        () -> {
          assert shared.number == 0;
          assert shared.text == null;
          assert shared.array[2] == 0;
        };
    Threads.run(body, body);
  }
}
