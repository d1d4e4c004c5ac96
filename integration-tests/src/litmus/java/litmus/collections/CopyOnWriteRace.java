package litmus.collections;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import litmus.Rendezvous;
import litmus.Threads;

/**
 * What follows a change of a copy-on-write list is not ordered, nor what precedes a read only
 * (java.util.concurrent, memory consistency properties).
 */
public final class CopyOnWriteRace {
  int value;

  public static void main(String[] args) throws Exception {
    CopyOnWriteRace shared = new CopyOnWriteRace();
    List<String> list = new CopyOnWriteArrayList<>();
    Threads.run(
        () -> {
          list.add("element");
          shared.value = 1; // race[v]: write CopyOnWriteRace.value
          assert list.size() == 1 && list.contains("element");
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          assert list.contains("element");
          shared.value = 2; // race[v]: write CopyOnWriteRace.value
        });
  }
}
