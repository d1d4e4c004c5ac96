package litmus.loom;

import java.util.concurrent.StructuredTaskScope;

/**
 * A scoped value is inherited by subtasks, and what was done before the fork is before them (JEP
 * 506, JEP 505).
 */
public final class ScopedValueNoRace {
  private static final ScopedValue<int[]> SCOPED = ScopedValue.newInstance();

  public static void main(String[] args) throws Exception {
    int[] shared = new int[1];
    ScopedValue.where(SCOPED, shared)
        .call(
            () -> {
              shared[0] = 1;
              try (var scope = StructuredTaskScope.open()) {
                scope.fork(() -> SCOPED.get()[0]++);
                scope.join();
              }
              return shared[0]++;
            });
    assert shared[0] == 3;
  }
}
