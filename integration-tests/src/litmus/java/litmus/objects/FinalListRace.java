package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A list filled by a constructor that puts it behind a final field: only the racy reference is a
 * race (JLS 17.5.1).
 */
public final class FinalListRace {
  static FinalListRace shared;

  private final List<String> list = new ArrayList<>();

  FinalListRace() {
    list.add("a");
  }

  public static void main(String[] args) throws Exception {

    Threads.run(
        () -> {
          shared = new FinalListRace(); // race[r]: write FinalListRace.shared
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          FinalListRace seen = shared; // race[r]: read FinalListRace.shared
          assert seen.list.size() == 1 && seen.list.get(0).equals("a");
        });
  }
}
