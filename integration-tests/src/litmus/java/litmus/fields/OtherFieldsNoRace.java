package litmus.fields;

import litmus.Threads;

/**
 * Different fields of one object, and one field of different objects, are different variables (JLS
 * 17.4.1).
 */
public final class OtherFieldsNoRace {
  int one;
  int other;
  byte narrow;
  byte narrower;

  public static void main(String[] args) throws Exception {
    OtherFieldsNoRace a = new OtherFieldsNoRace();
    OtherFieldsNoRace b = new OtherFieldsNoRace();
    Threads.run(
        () -> {
          a.one++;
          b.other++;
          a.narrow++;
        },
        () -> {
          a.other++;
          b.one++;
          a.narrower++;
        });
  }
}
