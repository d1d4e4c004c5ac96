package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** An enum constant may have fields that change (JLS 8.9). */
public final class EnumFieldRace {
  enum Level {
    LOW,
    HIGH;

    int uses;
  }

  public static void main(String[] args) throws Exception {
    Level.HIGH.uses = 1;
    Threads.run(
        () -> {
          Level.HIGH.uses++; // race[v]: read Level.uses, write Level.uses
          Level.LOW.uses++;
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Level.valueOf("HIGH").uses++; // race[v]: read Level.uses, write Level.uses
        });
  }
}
