package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/** The clone method of an array reads all its elements (JLS 10.7). */
public final class CloneRace {
  public static void main(String[] args) throws Exception {
    int[] numbers = new int[4];
    Object[] objects = new Object[4];
    Threads.run(
        () -> {
          numbers[1] = 1; // race[n]: write element of int[]
          objects[3] = "o"; // race[o]: write element of Object[]
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          int[] copy = numbers.clone(); // race[n]: read element of int[]
          Object[] others = objects.clone(); // race[o]: read element of Object[]
        });
  }
}
