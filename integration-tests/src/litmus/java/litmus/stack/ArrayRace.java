package litmus.stack;

import litmus.Rendezvous;
import litmus.Threads;
import litmus.Witness;

/** The stack of array accesses, one of them inside the JDK on behalf of the application. */
public final class ArrayRace {
  static void write(int[] array) {
    array[2] = Witness.here(1); // race[v]: write element of int[]
  }

  static int read(int[] array) {
    return array[2] + Witness.here(1); // race[v]: read element of int[]
  }

  public static void main(String[] args) throws Exception {
    int[] array = new int[4];
    Threads.run(
        () -> {
          write(array);
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          Runnable reader = () -> read(array);
          reader.run();
        });
  }
}
