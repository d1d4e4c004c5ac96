package litmus.loom;

import litmus.Rendezvous;
import litmus.Threads;

/**
 * A scoped value is bound for its scope; the object it is bound to is an ordinary one (JEP 506).
 */
public final class ScopedValueRace {
  private static final ScopedValue<int[]> SCOPED = ScopedValue.newInstance();

  public static void main(String[] args) throws Exception {
    int[] shared = new int[1];
    Threads.run(
        () ->
            ScopedValue.where(SCOPED, shared)
                .run(
                    () -> {
                      SCOPED.get()[0] = 1; // race[v]: write element of int[]
                      Rendezvous.signal(1);
                    }),
        () ->
            ScopedValue.where(SCOPED, shared)
                .run(
                    () -> {
                      Rendezvous.await(1);
                      SCOPED.get()[0] = 2; // race[v]: write element of int[]
                    }));
  }
}
