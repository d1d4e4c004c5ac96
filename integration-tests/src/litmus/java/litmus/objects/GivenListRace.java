package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/** A list given to a constructor, and changed afterwards. */
public final class GivenListRace {
  private final List<String> list;

  GivenListRace(List<String> list) {
    this.list = list;
  }

  int size() {
    return list.size(); // race[o]: read ArrayList
  }

  public static void main(String[] args) throws Exception {
    List<String> list = new ArrayList<>();
    GivenListRace shared = new GivenListRace(list);
    Threads.run(
        () -> {
          list.add("a"); // race[o]: write ArrayList
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int size = shared.size();
        });
  }
}
