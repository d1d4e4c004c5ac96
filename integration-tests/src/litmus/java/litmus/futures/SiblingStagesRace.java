package litmus.futures;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import litmus.Rendezvous;

/**
 * Two stages that depend on the same one are not ordered with each other (javadoc of
 * CompletionStage).
 */
public final class SiblingStagesRace {
  int value;

  public static void main(String[] args) throws Exception {
    SiblingStagesRace shared = new SiblingStagesRace();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<Void> one =
        source.thenAcceptAsync(
            text -> {
              shared.value = 1; // race[v]: write SiblingStagesRace.value
              Rendezvous.signal(1);
            },
            pool);
    CompletableFuture<Void> other =
        source.thenAcceptAsync(
            text -> {
              Rendezvous.await(1);
              shared.value = 2; // race[v]: write SiblingStagesRace.value
            },
            pool);
    source.complete("go");
    CompletableFuture.allOf(one, other).join();
    pool.shutdown();
  }
}
