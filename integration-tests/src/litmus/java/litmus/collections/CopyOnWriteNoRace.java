package litmus.collections;

import java.util.concurrent.CopyOnWriteArrayList;
import litmus.Threads;

/** Insertion into a CopyOnWriteArrayList is before access of the element (its javadoc). */
public final class CopyOnWriteNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    CopyOnWriteArrayList<CopyOnWriteNoRace> list = new CopyOnWriteArrayList<>();
    Threads.run(
        () -> {
          for (int i = 0; i < 10; i++) {
            CopyOnWriteNoRace fresh = new CopyOnWriteNoRace();
            fresh.value = i;
            list.add(fresh);
          }
        },
        () -> {
          while (list.size() < 10) {
            Thread.onSpinWait();
          }
          int sum = 0;
          for (CopyOnWriteNoRace item : list) {
            sum += item.value++;
          }
          assert sum == 45 && list.get(3).value == 4;
        });
  }
}
