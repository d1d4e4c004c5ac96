package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/** An array is one object, whatever the type of the variable that holds it (JLS 4.10.3). */
public final class SubtypeViewRace {
  public static void main(String[] args) throws Exception {
    Integer[] integers = {1, 2};
    Number[] numbers = integers;
    Object[] objects = integers;
    Threads.run(
        () -> {
          numbers[1] = 3; // race[v]: write element of Integer[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Object seen = objects[1]; // race[v]: read element of Integer[]
        });
  }
}
