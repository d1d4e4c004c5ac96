package litmus.accesses;

import litmus.Threads;

/** String concatenation, boxing and formatting share nothing. */
public final class StringConcatNoRace {
  private final String name = "n";

  public static void main(String[] args) throws Exception {
    StringConcatNoRace shared = new StringConcatNoRace();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 100; i++) {
            String text = shared.name + i + 'c' + 2L + 1.5 + null;
            assert text.startsWith("n") && String.format("%d", i).equals(Integer.toString(i));
          }
        };
    Threads.run(body, body);
  }
}
