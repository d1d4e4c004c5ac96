package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** A final field does not protect what is done to its list after the constructor. */
public final class BehindFinalRace {
  private final List<String> list = new ArrayList<>();

  void add(String text) {
    list.add(text); // race[o]: write ArrayList
  }

  int size() {
    return list.size(); // race[o]: read ArrayList
  }

  public static void main(String[] args) throws Exception {
    BehindFinalRace shared = new BehindFinalRace();
    Threads.run(
        () -> {
          shared.add("a");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int size = shared.size();
        });
  }
}
