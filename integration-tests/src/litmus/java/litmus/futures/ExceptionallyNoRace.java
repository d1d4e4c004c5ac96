package litmus.futures;

import java.util.concurrent.CompletableFuture;
import litmus.Threads;

/**
 * An exceptional completion is a completion (javadoc of CompletableFuture.completeExceptionally).
 */
public final class ExceptionallyNoRace {
  int value;

  public static void main(String[] args) throws Exception {
    ExceptionallyNoRace shared = new ExceptionallyNoRace();
    CompletableFuture<Integer> future = new CompletableFuture<>();
    CompletableFuture<Integer> handled = future.exceptionally(e -> shared.value++);
    Threads.run(
        () -> {
          shared.value = 1;
          future.completeExceptionally(new IllegalStateException("on purpose"));
        },
        () -> {
          assert handled.join() == 1;
          shared.value++;
        });
  }
}
