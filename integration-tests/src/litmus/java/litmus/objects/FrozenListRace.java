package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A list filled before a constructor puts it behind a final field: only the racy reference is a
 * race (JLS 17.5.1).
 */
public final class FrozenListRace {
  static FrozenListRace shared;

  private final List<String> list;

  FrozenListRace(List<String> list) {
    this.list = list;
  }

  public static void main(String[] args) throws Exception {

    Threads.run(
        () -> {
          List<String> list = new ArrayList<>();
          list.add("a");
          list.set(0, "b");
          shared = new FrozenListRace(list); // race[r]: write FrozenListRace.shared
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          FrozenListRace seen = shared; // race[r]: read FrozenListRace.shared
          assert seen.list.size() == 1 && seen.list.get(0).equals("b");
        });
  }
}
