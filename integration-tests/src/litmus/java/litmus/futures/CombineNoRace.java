package litmus.futures;

import java.util.concurrent.CompletableFuture;

/**
 * A stage that depends on two is after both (javadoc of CompletionStage.thenCombine,
 * CompletableFuture.allOf).
 */
public final class CombineNoRace {
  int one;
  int other;

  public static void main(String[] args) throws Exception {
    CombineNoRace shared = new CombineNoRace();
    CompletableFuture<Void> left = CompletableFuture.runAsync(() -> shared.one = 1);
    CompletableFuture<Void> right = CompletableFuture.runAsync(() -> shared.other = 1);
    int sum = left.thenCombineAsync(right, (l, r) -> shared.one + shared.other).join();
    assert sum == 2;
    CompletableFuture.allOf(left, right).join();
    shared.one++;
    shared.other++;
  }
}
