package litmus.threads;

import litmus.Rendezvous;

/**
 * A child that inherits a value shares the object with its parent (javadoc of
 * InheritableThreadLocal): what the parent writes after start is unordered.
 */
public final class InheritableThreadLocalRace {
  private static final InheritableThreadLocal<int[]> INHERITED = new InheritableThreadLocal<>();

  public static void main(String[] args) throws Exception {
    int[] value = new int[1];
    INHERITED.set(value);
    value[0] = 1;
    Thread thread =
        new Thread(
            () -> {
              Rendezvous.await(1);
              INHERITED.get()[0]++; // race[v]: read element of int[], write element of int[]
            });
    thread.start();
    value[0] = 2; // race[v]: write element of int[]
    Rendezvous.signal(1);
    thread.join();
  }
}
