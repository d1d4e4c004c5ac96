package litmus.futures;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Each stage is before the stages that depend on it (javadoc of CompletionStage). */
public final class StagesNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    StagesNoRace shared = new StagesNoRace();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    shared.value = 1;
    int result =
        CompletableFuture.supplyAsync(() -> ++shared.value, pool)
            .thenApplyAsync(v -> v + ++shared.value, pool)
            .thenComposeAsync(v -> CompletableFuture.supplyAsync(() -> v + ++shared.value), pool)
            .whenCompleteAsync((v, e) -> shared.value++, pool)
            .handleAsync((v, e) -> v + shared.value, pool)
            .join();
    assert result == 2 + 3 + 4 + 5 && shared.value == 5;
    pool.shutdown();
  }
}
