package litmus.collections;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import litmus.Rendezvous;
import litmus.Threads;

/** Functions for different keys are not ordered (javadoc of ConcurrentHashMap.compute). */
public final class ComputeRace {
  int value;

  public static void main(String[] args) throws Exception {
    ComputeRace shared = new ComputeRace();
    ConcurrentMap<String, Integer> map = new ConcurrentHashMap<>();
    Threads.run(
        () -> {
          map.compute(
              "one",
              (key, old) -> {
                shared.value = 1; // race[v]: write ComputeRace.value
                return 1;
              });
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          map.merge("two", 1, Integer::sum);
          map.compute(
              "two",
              (key, old) -> {
                shared.value = 2; // race[v]: write ComputeRace.value
                return 2;
              });
        });
  }
}
