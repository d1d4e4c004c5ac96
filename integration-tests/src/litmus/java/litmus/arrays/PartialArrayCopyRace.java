package litmus.arrays;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * System.arraycopy that meets an element it cannot store has copied those before it, and only those
 * (javadoc of System.arraycopy).
 */
public final class PartialArrayCopyRace {
  public static void main(String[] args) throws Exception {
    Object[] source = {"a", "b", 3, "d"};
    String[] destination = new String[4];
    Threads.run(
        () -> {
          destination[1] = "1"; // race[v]: write element of String[]
          destination[3] = "3";
          Rendezvous.signal(1);
        },
        () -> {
          Rendezvous.await(1);
          try {
            System.arraycopy(source, 0, destination, 0, 4); // race[v]: write element of String[]
            throw new AssertionError();
          } catch (ArrayStoreException e) {
            assert destination[0].equals("a");
          }
        });
  }
}
