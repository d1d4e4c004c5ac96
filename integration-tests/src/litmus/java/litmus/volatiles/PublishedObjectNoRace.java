package litmus.volatiles;

import litmus.Threads;

/**
 * An object that is filled before its reference is stored in a volatile field is safely published
 * (JLS 17.4.5).
 */
public final class PublishedObjectNoRace {
  static volatile PublishedObjectNoRace instance;
  int value;
  String text;

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          PublishedObjectNoRace fresh = new PublishedObjectNoRace();
          fresh.value = 42;
          fresh.text = "safe";
          instance = fresh;
        },
        () -> {
          PublishedObjectNoRace seen;
          while ((seen = instance) == null) {
            Thread.onSpinWait();
          }
          if (seen.value != 42 || !seen.text.equals("safe")) {
            throw new AssertionError(seen.value);
          }
        });
  }
}
