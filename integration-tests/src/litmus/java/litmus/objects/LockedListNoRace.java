package litmus.objects;

import java.util.ArrayList;
import java.util.List;
import litmus.Threads;

/** A list whose users all hold one lock. */
public final class LockedListNoRace {
  private final List<Integer> list = new ArrayList<>();
  private final StringBuilder log = new StringBuilder();

  synchronized void add(int number) {
    list.add(number);
    log.append(number);
  }

  synchronized int size() {
    return list.size();
  }

  public static void main(String[] args) throws Exception {
    LockedListNoRace shared = new LockedListNoRace();
    Threads.Body body =
        () -> {
          for (int i = 0; i < 200; i++) {
            shared.add(i);
          }
        };
    Threads.run(body, body);
    assert shared.size() == 400;
  }
}
