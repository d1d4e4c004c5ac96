package litmus.objects;

import java.util.ArrayList;
import litmus.Rendezvous;
import litmus.Threads;

/** A class of the program that extends ArrayList and overrides nothing. */
public final class SubclassRace {
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1;
  }

  public static void main(String[] args) throws Exception {
    Names names = new Names();
    Threads.run(
        () -> {
          names.add("a"); // race[o]: write Names
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int size = names.size(); // race[o]: read Names
        });
  }
}
