package litmus.stack;

import java.util.ArrayList;
import java.util.List;
import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** A callback from a forEach of the JDK, with calls of the application below and above it. */
public final class ForEachRace {
  int sum;

  void add(int number) {
    sum = Witness.here(number); // race[v]: write ForEachRace.sum
  }

  void addAll(List<Integer> numbers) {
    numbers.forEach(number -> add(number));
  }

  public static void main(String[] args) throws Exception {
    ForEachRace shared = new ForEachRace();
    Threads.run(
        () -> {
          shared.addAll(List.of(1));
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          shared.addAll(new ArrayList<>(List.of(2)));
        });
  }
}
