package litmus.fields;

import litmus.Rendezvous;
import litmus.Threads;

/** A compound assignment reads and writes (JLS 15.26.2). */
public final class CompoundRace {
  int number = 1;
  long wide = 1;
  String text = "";

  public static void main(String[] args) throws Exception {
    CompoundRace shared = new CompoundRace();
    Threads.run(
        () -> {
          int n = shared.number; // race[n]: read CompoundRace.number
          long w = shared.wide; // race[w]: read CompoundRace.wide
          String t = shared.text; // race[t]: read CompoundRace.text
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.number <<= 2; // race[n]: write CompoundRace.number
          shared.wide -= 3; // race[w]: write CompoundRace.wide
          shared.text += "x"; // race[t]: write CompoundRace.text
        });
  }
}
