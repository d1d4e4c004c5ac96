package litmus.finals;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * A constructor fills what its final field refers to by calling its methods; readers come by it
 * through a getter (JLS 17.5.1): only the racy reference is a race.
 */
public final class FilledByMethodsRace {
  static Team team;

  static final class Names {
    private String[] names = new String[1];
    private int size;

    void add(String name) {
      if (size == names.length) {
        String[] longer = new String[size * 2];
        for (int i = 0; i < size; i++) {
          longer[i] = names[i];
        }
        names = longer;
      }
      names[size++] = name;
    }

    String get(int i) {
      return names[i];
    }

    int size() {
      return size;
    }
  }

  static final class Team {
    private final Names names = new Names();

    Team() {
      names.add("a");
      names.add("b");
      names.add("c");
    }

    Names names() {
      return names;
    }
  }

  public static void main(String[] args) throws Exception {
    Threads.run(
        () -> {
          team = new Team(); // race[v]: write FilledByMethodsRace.team
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Team seen = team; // race[v]: read FilledByMethodsRace.team
          assert seen.names().size() == 3 && seen.names().get(2).equals("c");
        });
  }
}
