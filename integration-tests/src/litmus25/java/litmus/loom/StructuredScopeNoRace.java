package litmus.loom;

import java.util.concurrent.StructuredTaskScope;

/**
 * Before fork, subtask, after join (javadoc of StructuredTaskScope, memory consistency effects);
 * also when a subtask fails.
 */
public final class StructuredScopeNoRace {
  int first;
  int second;

  public static void main(String[] args) throws Exception {
    StructuredScopeNoRace shared = new StructuredScopeNoRace();
    shared.first = 1;
    shared.second = 1;
    try (var scope = StructuredTaskScope.open(StructuredTaskScope.Joiner.awaitAll())) {
      var first = scope.fork(() -> ++shared.first);
      var second =
          scope.fork(
              () -> {
                shared.second++;
                throw new IllegalStateException("on purpose");
              });
      scope.join();
      assert first.get() == 2 && shared.first == 2;
      assert second.exception() != null && shared.second == 2;
      shared.first = 3;
      shared.second = 3;
    }
  }
}
