package litmus.objects;

import java.util.ArrayList;
import litmus.Rendezvous;
import litmus.Threads;

/** A class that overrides add: its call through super is the one that counts. */
public final class SuperCallRace {
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    @Override
    public boolean add(String name) {
      return super.add(name.trim()); // race[o]: write Names
    }

    int count() {
      return super.size(); // race[o]: read Names
    }
  }

  public static void main(String[] args) throws Exception {
    Names names = new Names();
    Threads.run(
        () -> {
          names.add("a");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int size = names.count();
        });
  }
}
