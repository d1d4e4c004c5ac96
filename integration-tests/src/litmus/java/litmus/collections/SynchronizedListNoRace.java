package litmus.collections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * A synchronized list locks itself for each call; so do its users who iterate (javadoc of
 * Collections.synchronizedList).
 */
public final class SynchronizedListNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    List<SynchronizedListNoRace> list = Collections.synchronizedList(new ArrayList<>());
    Threads.run(
        () -> {
          SynchronizedListNoRace fresh = new SynchronizedListNoRace();
          fresh.value = 1;
          list.add(fresh);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert list.get(0).value == 1;
          synchronized (list) {
            for (SynchronizedListNoRace item : list) {
              item.value++;
            }
          }
        });
  }
}
